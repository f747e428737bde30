import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lodestone } from './run.testing.js'

const BIN = fileURLToPath(new URL('../../bin/lodestone.js', import.meta.url))

describe('lodestone serve', () => {
  let home = ''
  let child: ChildProcess
  let url = ''
  let err = ''
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'lodestone-serve-'))
    const env = { ...process.env, LODESTONE_HOME: home, LODESTONE_DATABASE_URL: '' }
    child = spawn(process.execPath, [BIN, 'serve', '--port', '0', '--log'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stderr!.on('data', (text) => {
      err += text
    })
    url = await new Promise((resolve) => child.stdout!.once('data', (text) => resolve(String(text).trim())))
  })
  afterAll(async () => {
    child.kill('SIGKILL')
    await rm(home, { recursive: true, force: true })
  })

  const post = (path: string, body: unknown, headers = {}) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })

  it('listens on this machine alone, and answers', async () => {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await (await fetch(`${url}/api/health`)).json()).status).toBe('ok')
    const asked = {
      parts: { 'project-nightjar': { form: 'magnet', material: 'NdFeB' } },
      movement: { kind: 'export', from: 'CN', to: 'DE' },
      detail: 'summary',
    }
    expect((await post('/api/check', asked)).status).toBe(200)
    expect((await post('/api/check', { ...asked, movement: { kind: 'project-nightjar' } })).status).toBe(422)
    expect((await post('/api/check', asked, { origin: 'http://evil.example' })).status).toBe(403)
  })

  it('keeps what is written, under the name of whoever runs it', async () => {
    const parts = { a: { form: 'magnet', material: 'NdFeB' } }
    const kept = await fetch(`${url}/api/parts/project-nightjar`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ parts }),
    })
    expect((await kept.json()).by).toBeTruthy()
    expect((await fetch(`${url}/api/parts/project-nightjar`)).headers.get('etag')).toBe(kept.headers.get('etag'))
  })

  it('refuses what is no HTTP', async () => {
    const said = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'))
      let text = ''
      socket.on('data', (piece) => {
        text += piece
      })
      socket.on('close', () => resolve(text))
    })
    expect(said).toContain('HTTP/1.1 400')
    expect(said).toContain('urn:lodestone:problem:bad-request')
  })

  it('logs routes and never what was asked, and ends when it is told to', async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(err).toContain('POST /api/check 200')
    expect(err).not.toContain('nightjar')
  })
})

describe('the door', () => {
  it('opens to others only with tokens', async () => {
    const { code, err } = await lodestone('serve', '--host', '0.0.0.0', '--port', '0')
    expect([code, err]).toEqual([1, expect.stringContaining('--token-file FILE')])
  })
  it('has a port', async () => {
    for (const port of ['x', '-1', '65536', '1e3', '']) expect((await lodestone('serve', '--port', port)).code).toBe(1)
  })
})
