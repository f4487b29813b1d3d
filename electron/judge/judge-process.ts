import type { JudgeMessage } from '../../shared/bridge/judge'
import { runJudge } from '../../shared/bridge/run-judge'
import { readTemplate } from '../../shared/template/read-template'

/** The way to the main process, which Electron gives to a utility process. */
interface ParentPort {
  on(name: 'message', listener: (event: { data: unknown }) => void): void
  postMessage(message: JudgeMessage): void
}

const { parentPort } = process as unknown as { parentPort: ParentPort }

parentPort.on('message', ({ data }) => {
  void runJudge(String(data), {
    refuse: (text) => {
      const reading = readTemplate(text, { evenIfLong: true })
      return reading.outcome === 'refused' ? reading.refusal.message : undefined
    },
    // Loading it is the greater part of the time, so it waits until something is to be checked.
    load: async () => {
      const { CelEngine } = await import('@aws/cloudformation-validate')
      const engine = new CelEngine()
      return (text) => engine.validateStandard({ path: 'template', readBytes: () => Buffer.from(text) })
    },
    tell: (message) => parentPort.postMessage(message),
  })
})
