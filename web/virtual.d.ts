declare module 'virtual:palette.css'
declare module 'virtual:chart.css'
declare module 'virtual:reports.css'
