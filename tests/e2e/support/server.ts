import { spawn } from 'node:child_process'

export interface AppServer {
  /** Address of the app, with a slash at the end. */
  readonly url: string
  /** Ends the server and resolves when it is gone. */
  stop(): Promise<void>
}

/**
 * A server of its own for a test that takes it down, serves another build, or serves from a folder.
 * The build folder is relative to the project; `base` is the path in front of the app, such as `/shop/plan/`.
 */
export async function startServer(options: { dir?: string; base?: string } = {}): Promise<AppServer> {
  const dir = options.dir ?? process.env['E2E_DIST'] ?? 'dist'
  const child = spawn(
    process.execPath,
    ['scripts/serve.mjs', '--port', '0', '--dir', dir, '--base', options.base ?? '/'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString()
      const found = /serving (\S+)\n/.exec(said)
      if (found?.[1]) resolve(found[1])
    })
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code} before it listened.`)))
  })
  return {
    url,
    stop: () => {
      child.kill('SIGKILL')
      return gone
    },
  }
}
