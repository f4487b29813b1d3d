import { type CallArguments, type CallName, type CallReply, calls } from '../shared/bridge/calls'
import { fail, type Result } from '../shared/bridge/result'
import { FileFailure } from './files/file-failure'

/** Who sent a message, as the browser process knows it. */
export interface Sender {
  /** Of the frame. Nothing: the frame is gone. */
  origin: string | undefined
  isMainFrame: boolean
  /** The window. */
  owner: number
}

/** One function per bridge call; the type demands all of them. `owner`: the window that asks. */
export type Handlers = {
  [Name in CallName]: (args: CallArguments<Name>, owner: number) => Promise<Result<CallReply<Name>>>
}

type AnyHandler = (args: unknown, owner: number) => Promise<Result<unknown>>

/** Lets a message through to its handler, or refuses it. */
export type Gate = (name: CallName, sender: Sender, args: unknown) => Promise<Result<unknown>>

/**
 * Checks every message in this order: exact origin and main frame, the schema of the call, its size. Then the handler; what
 * it throws comes back as a failure. `report` is told of refusals and of unexpected errors, for the log.
 */
export function createGate(handlers: Handlers, pageOrigin: string, report: (text: string) => void): Gate {
  return async (name, sender, args) => {
    const refuse = (why: string) => {
      report(`Refused ${name}: ${why}`)
      return fail('refused', `The request was refused: ${why}.`)
    }
    if (!isTrusted(sender, pageOrigin)) return refuse('it did not come from the app itself')
    const parsed = calls[name].schema.safeParse(args)
    if (!parsed.success) return refuse('its arguments are not as described')
    if (measure(parsed.data) > calls[name].maximumBytes) return refuse('it carries too much')
    return answer(handlers[name] as AnyHandler, parsed.data, sender.owner, (error) =>
      report(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    )
  }
}

/** Exactly the page's origin, in the window's main frame. */
export function isTrusted(sender: Sender, pageOrigin: string): boolean {
  return sender.origin === pageOrigin && sender.isMainFrame
}

async function answer(
  handler: AnyHandler,
  args: unknown,
  owner: number,
  report: (error: unknown) => void,
): Promise<Result<unknown>> {
  try {
    return await handler(args, owner)
  } catch (error) {
    if (error instanceof FileFailure) return { ok: false, error: error.failure }
    report(error)
    return fail('unexpected', 'Something unexpected went wrong; the app’s log says more.')
  }
}

/** Bytes that a checked argument carries, near enough. */
function measure(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value)
  if (value instanceof Uint8Array) return value.byteLength
  if (typeof value !== 'object' || value === null) return 8
  return Object.entries(value).reduce((sum, [key, part]) => sum + key.length + measure(part), 0)
}
