import { spawnSync } from 'node:child_process'

/** Runs a command in the project's root; ends this process with its code where it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 2, 2], ...options })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

export const node = (script, ...args) => run(process.execPath, [script, ...args])
