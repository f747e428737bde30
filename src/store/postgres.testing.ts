import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** A PostgreSQL server for tests: the one that `LODESTONE_TEST_DATABASE_URL` names, else one of its own in a temporary folder. */
export type TestServer = {
  /** The address of a new and empty database. */
  readonly database: () => Promise<string>
  readonly stop: () => Promise<void>
}

const DEBIAN = '/usr/lib/postgresql'

/** The folder of the programs of PostgreSQL, newest first; undefined where it is not installed. */
function programs(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((one) => join(DEBIAN, one, 'bin')), ...(process.env.PATH ?? '').split(':')]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

export const hasPostgres = process.env.LODESTONE_TEST_DATABASE_URL !== undefined || programs() !== undefined

export async function startPostgres(): Promise<TestServer> {
  const given = process.env.LODESTONE_TEST_DATABASE_URL
  if (given !== undefined) return { database: () => newDatabase(given), stop: async () => {} }
  const { url, stop } = await ownServer(programs()!)
  return { database: () => newDatabase(url), stop }
}

async function newDatabase(url: string): Promise<string> {
  const name = `lodestone_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${name} encoding 'UTF8' template template0`)
  await client.end()
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.toString()
}

/** Ends with this process, however that ends: the shell that keeps the server waits for the end of its input. */
const KEEPER = '"$0" -D "$1" -k "$1" -c listen_addresses= & server=$!; cat > /dev/null; kill -INT $server; wait $server'

async function ownServer(bin: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-pg-'))
  const user = unprivileged()
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!)
  chmodSync(folder, 0o700)
  const data = ['-D', folder, '-U', 'lodestone', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']
  execFileSync(join(bin, 'initdb'), data, { ...user, cwd: folder, stdio: 'pipe' })
  const keeper = spawn('sh', ['-c', KEEPER, join(bin, 'postgres'), folder], {
    ...user,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const url = `postgresql://lodestone@localhost/postgres?host=${encodeURIComponent(folder)}`
  const stop = async () => {
    await ended(keeper)
    rmSync(folder, { recursive: true, force: true })
  }
  await answering(url).catch(async (error) => {
    await stop()
    throw error
  })
  return { url, stop }
}

/** The server refuses to run as root. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(idOf('postgres', flag) ?? idOf('nobody', flag)))
  return { uid: uid!, gid: gid! }
}

function idOf(name: string, flag: string): string | undefined {
  try {
    return execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return undefined
  }
}

async function answering(url: string): Promise<void> {
  for (let left = 200; ; left -= 1) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (left === 0) throw error
      await pause(50)
    }
  }
}

function ended(keeper: ChildProcess): Promise<void> {
  if (keeper.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    keeper.once('exit', () => resolve())
    keeper.stdin?.end()
  })
}
