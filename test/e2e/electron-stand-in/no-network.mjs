import { appendFileSync } from 'node:fs'
import net from 'node:net'

// The main process and its utility processes speak to nobody but the Chromium of the test. A try is noted and fails.
const connect = net.Socket.prototype.connect
const own = new Set(['127.0.0.1', '::1', 'localhost', undefined])

net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args
  const host = typeof options === 'object' && options !== null ? options.host : args[1]
  const isLocal = own.has(host) || (typeof options === 'object' && options?.path !== undefined)
  if (isLocal || typeof options === 'string') return connect.apply(this, args)
  appendFileSync(process.env.STAND_IN_REQUESTS, `${host}\n`)
  throw new Error(`Nothing may be asked of ${host}`)
}
