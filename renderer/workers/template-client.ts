import type { TemplateAnswers, TemplateMessage, TemplateStage, TemplateTask } from './template-tasks'

/** What may be asked of a task while it runs. */
interface TaskOptions {
  /** Ends it: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal
  onStage?(stage: TemplateStage): void
}

let idle: Worker | undefined

/**
 * Reads or writes a template beside the page. Rejects with the signal's reason when it is aborted, and with an `Error` when
 * the worker fails, which is a fault of ours. Tasks may overlap: each has a worker to itself.
 */
export function runTemplateTask<Task extends TemplateTask>(
  task: Task,
  { signal, onStage }: TaskOptions = {},
): Promise<TemplateAnswers[Task['task']]> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const worker = idle ?? new Worker(new URL('./template-worker.ts', import.meta.url), { type: 'module' })
    idle = undefined
    const finish = (keep: boolean) => {
      signal?.removeEventListener('abort', cancel)
      worker.onmessage = worker.onerror = null
      if (keep && !idle) idle = worker
      else worker.terminate()
    }
    // A task cannot be stopped from within: only the end of its worker ends it.
    const cancel = () => {
      finish(false)
      reject(signal?.reason)
    }
    worker.onmessage = ({ data }: MessageEvent<TemplateMessage>) => {
      if ('stage' in data) return onStage?.(data.stage)
      finish(true)
      if ('failed' in data) reject(new Error(data.failed))
      else resolve(data.answer as TemplateAnswers[Task['task']])
    }
    worker.onerror = (event) => {
      finish(false)
      reject(new Error(event.message || 'The template could not be read beside the page.'))
    }
    signal?.addEventListener('abort', cancel)
    worker.postMessage(task)
  })
}
