import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const bundle = join(import.meta.dirname, '../cli/cli.js')

/** Runs the command line that lies beside the app, and ends with its exit code. No window is opened and no lock is taken. */
export async function runShippedCommandLine(args: readonly string[]): Promise<void> {
  // On macOS a program without windows has no business in the Dock.
  app.dock?.hide()
  process.argv = [process.execPath, bundle, ...args]
  try {
    await import(pathToFileURL(bundle).href)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 2
  }
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))))
  app.exit(Number(process.exitCode ?? 0))
}
