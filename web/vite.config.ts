import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { boxes, colours } from '../src/timeline/colours.js'

const PALETTE = 'virtual:palette.css'

/** The colours of every page of the project as a style sheet of this one: light, dark and print. */
const palette: Plugin = {
  name: 'palette',
  resolveId: (id) => (id === PALETTE ? `\0${PALETTE}` : undefined),
  load: (id) => (id === `\0${PALETTE}` ? colours + boxes : undefined),
}

/** A view's script is called by its folder, which weigh-web.mjs looks for. */
const viewOf = (file: string | null | undefined): string => /views\/([a-z]+)\/view/.exec(file ?? '')?.[1] ?? '[name]'

/** Relative addresses throughout: the folder works wherever a server puts it. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [palette, react()],
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
      output: { chunkFileNames: ({ facadeModuleId }) => `assets/${viewOf(facadeModuleId)}-[hash].js` },
    },
  },
})
