import type { Diagram } from '../../shared/diagram/types'
import type { LayoutStyle } from '../../shared/layout/layout-style'
import type { Layout } from '../../shared/layout/positions'
import type { ArrangedPart, LayoutAnswer, LayoutRequest } from './layout'

let worker: Worker | undefined
let lastId = 0

/**
 * Arranges a diagram beside the page. Rejects with the signal's reason when it is aborted, and with an `Error` when the
 * layout fails. Runs may overlap: each has a worker to itself.
 */
export function runLayout(
  diagram: Diagram,
  scope: ArrangedPart,
  signal?: AbortSignal,
  style?: LayoutStyle,
): Promise<Layout> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const used = takeWorker()
    const id = ++lastId
    const finish = () => {
      signal?.removeEventListener('abort', cancel)
      used.removeEventListener('message', receive)
      used.removeEventListener('error', fail)
    }
    const receive = ({ data }: MessageEvent<LayoutAnswer>) => {
      if (data.id !== id) return
      finish()
      keepWorker(used)
      if ('error' in data) reject(new Error(data.error))
      else resolve(data.layout)
    }
    // A run cannot be stopped from within: only the end of its worker ends it.
    const cancel = () => {
      finish()
      used.terminate()
      reject(signal?.reason)
    }
    const fail = (event: ErrorEvent) => {
      finish()
      used.terminate()
      reject(new Error(event.message || 'The layout could not be started.'))
    }
    used.addEventListener('message', receive)
    used.addEventListener('error', fail)
    signal?.addEventListener('abort', cancel)
    used.postMessage({ id, diagram, scope, ...(style && { style }) } satisfies LayoutRequest)
  })
}

/** The worker kept from the last run, so that the engine need not load again; each run has one for itself. */
function takeWorker(): Worker {
  const taken = worker ?? new Worker(new URL('./layout.ts', import.meta.url), { type: 'module' })
  worker = undefined
  return taken
}

function keepWorker(used: Worker): void {
  if (worker) used.terminate()
  else worker = used
}
