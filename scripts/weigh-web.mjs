// How much script the page loads for its first view, gzipped: the entry with all that it imports, the view, and the core's worker.
import { firstViewWeight } from './first-view.mjs'

const { total, files } = firstViewWeight('dist/web')
for (const { name, bytes } of files) console.error(`  ${(bytes / 1000).toFixed(1).padStart(7)} kB  ${name}`)
console.error(`lodestone: ${(total / 1000).toFixed(1)} kB of script gzipped for the first view`)
