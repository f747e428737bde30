import { parentPort, workerData } from 'node:worker_threads'
import { type LawFolders, readLaw } from './law.js'
import { serveJobs } from './runner.js'

if (parentPort) serveJobs(parentPort, await readLaw(workerData as LawFolders))
