import { parentPort, workerData } from 'node:worker_threads'
import { today } from '../../faces/today.js'
import { type LawFolders, readLaw } from './law.js'
import { serveJobs } from './runner.js'
import { warmUp } from './warm-up.js'

if (parentPort) {
  const law = await readLaw(workerData as LawFolders)
  await warmUp(law, today(), serveJobs(parentPort, law))
}
