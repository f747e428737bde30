import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { stylesWithin } from '../src/claims/render/styles.js'
import { boxes, colours } from '../src/timeline/colours.js'
import { chart, narrowChart, sliders, turns } from '../src/timeline/styles.js'

/** Sheets that the printed pages of the project have too: the colours in light, dark and print, and how bars over time look. */
const SHEETS: Readonly<Record<string, string>> = {
  'virtual:palette.css': colours + boxes,
  'virtual:chart.css': sliders + chart + turns + narrowChart,
  'virtual:reports.css': stylesWithin(),
}

const sheets: Plugin = {
  name: 'sheets',
  resolveId: (id) => (Object.hasOwn(SHEETS, id) ? `\0${id}` : undefined),
  load: (id) => (id.startsWith('\0') ? SHEETS[id.slice(1)] : undefined),
}

/** A view's script is called by its folder, which weigh-web.mjs looks for. */
const viewOf = (file: string | null | undefined): string => /views\/([a-z]+)\/view/.exec(file ?? '')?.[1] ?? '[name]'

/** Relative addresses throughout: the folder works wherever a server puts it. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [sheets, react()],
  // Its own build for browsers, which needs no Buffer.
  resolve: { alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' } },
  worker: { format: 'es' },
  logLevel: 'warn',
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: { chunkFileNames: ({ facadeModuleId }) => `assets/${viewOf(facadeModuleId)}-[hash].js` },
    },
  },
})
