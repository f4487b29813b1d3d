import { runJudge } from '../../shared/bridge/run-judge'
import { readTemplate } from '../../shared/template/read-template'
import { fetchJudgeEngine } from './judge-engine-bytes'

// The validator puts the name of its folder before its engine's; here it has no folder.
Object.assign(globalThis, { __dirname: '' })

self.onmessage = ({ data }: MessageEvent<string>) => {
  void runJudge(data, {
    refuse: (text) => {
      const reading = readTemplate(text, { evenIfLong: true })
      return reading.outcome === 'refused' ? reading.refusal.message : undefined
    },
    load: async () => {
      await fetchJudgeEngine()
      const { CelEngine } = await import('@aws/cloudformation-validate')
      const engine = new CelEngine()
      return (text) => engine.validateStandard({ path: 'template', readBytes: () => new TextEncoder().encode(text) })
    },
    tell: (message) => self.postMessage(message),
  })
}
