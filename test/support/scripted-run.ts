import type { JudgeMessage } from '../../shared/bridge/judge'
import type { JudgeRun } from '../../shared/bridge/judge-desk'

/** A validator that says what the test tells it to. */
export interface ScriptedRun extends JudgeRun {
  sent: string[]
  ended: boolean
  say(message: JudgeMessage): void
  /** As when its process dies. */
  die(): void
}

/** A validator that has said nothing yet. */
export function scriptedRun(): ScriptedRun {
  let hear: (message: JudgeMessage) => void = () => undefined
  let hearEnd: () => void = () => undefined
  const run: ScriptedRun = {
    sent: [],
    ended: false,
    send: (text) => void run.sent.push(text),
    onMessage: (listener) => {
      hear = listener
    },
    onEnd: (listener) => {
      hearEnd = listener
    },
    end: () => {
      run.ended = true
    },
    say: (message) => hear(message),
    die: () => hearEnd(),
  }
  return run
}
