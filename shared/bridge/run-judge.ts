import { type JudgeMessage, type RawDiagnostic, toJudgeFindings } from './judge'

/** AWS's validator, started: looks at a template's text. */
export type JudgeEngine = (text: string) => {
  readonly diagnostics: readonly RawDiagnostic[]
  readonly version: string
}

/** What a check needs of its surroundings. */
export interface JudgeTools {
  /** Why the text must not be given to the validator, as a sentence: aliases that fill memory hang it. Undefined: it may. */
  refuse(text: string): string | undefined
  /** Loads and starts the validator: seconds, and several hundred megabytes. */
  load(): Promise<JudgeEngine>
  tell(message: JudgeMessage): void
}

/** Has AWS's validator look at a template's text, telling how far it is. The last message says how it ended. Never rejects. */
export async function runJudge(text: string, { refuse, load, tell }: JudgeTools): Promise<void> {
  try {
    const refusal = refuse(text)
    if (refusal !== undefined) return tell({ refused: refusal })
    tell({ stage: 'starting' })
    const engine = await load()
    tell({ stage: 'checking' })
    const { diagnostics, version } = engine(text)
    tell({ done: { findings: toJudgeFindings(diagnostics), version } })
  } catch (error) {
    tell({ refused: `AWS’s validator failed: ${error instanceof Error ? error.message : String(error)}` })
  }
}
