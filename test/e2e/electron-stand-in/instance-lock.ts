import { mkdirSync, readdirSync, readFileSync, rmSync, unlinkSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Listener = (argv: string[], workingDirectory: string, data: unknown) => void

/** True: this process is the first on the folder, and hears of later ones. False: the first one was told. */
export function takeInstanceLock(folder: string, data: unknown, later: Listener): boolean {
  const lock = join(folder, 'stand-in.lock')
  const messages = join(folder, 'stand-in-messages')
  mkdirSync(messages, { recursive: true })
  if (isHeld(lock)) {
    const message = JSON.stringify({ argv: process.argv, workingDirectory: process.cwd(), data })
    writeFileSync(join(messages, `${process.pid}.json`), message)
    return false
  }
  writeFileSync(lock, String(process.pid))
  process.on('exit', () => rmSync(lock, { force: true }))
  watch(messages, { persistent: false }, () => deliver(messages, later))
  return true
}

function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return true
  } catch {
    return false
  }
}

function deliver(messages: string, later: Listener): void {
  for (const name of readdirSync(messages)) {
    const path = join(messages, name)
    const text = readFileSync(path, 'utf8')
    if (text === '') continue
    unlinkSync(path)
    const { argv, workingDirectory, data } = JSON.parse(text)
    later(argv, workingDirectory, data)
  }
}
