import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file system of so many bytes, in memory; undefined where this user may not mount one. `end` it. */
export function smallDisk(bytes: number, owner?: { readonly uid: number; readonly gid: number }) {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-small-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder], { stdio: 'pipe' })
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
  const own = join(folder, 'own')
  mkdirSync(own, { mode: 0o700 })
  chmodSync(folder, 0o755)
  if (owner) chownSync(own, owner.uid, owner.gid)
  return {
    folder: own,
    end: () => {
      execFileSync('umount', ['-l', folder], { stdio: 'pipe' })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const canMount = ((): boolean => {
  const disk = smallDisk(100_000)
  disk?.end()
  return disk !== undefined
})()
if (!canMount) console.warn('NOTICE: the tests of a real full disk are SKIPPED: this user may not mount a file system')
