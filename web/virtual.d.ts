declare module 'virtual:palette.css'
declare module 'virtual:chart.css'
