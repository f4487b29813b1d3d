import type { JudgeMessage, JudgeReply, JudgeStage } from './judge'
import { fail, type Result, succeed } from './result'

/** A process or worker that runs AWS's validator once. */
export interface JudgeRun {
  send(text: string): void
  onMessage(listener: (message: JudgeMessage) => void): void
  /** It ended, broke or could not be started; also called after `end`. */
  onEnd(listener: () => void): void
  end(): void
}

/** What a desk needs of its surroundings. */
export interface JudgeDeskTools {
  start(): JudgeRun
  /** How long a check may take. */
  limitMs: number
  /** Runs something later; returns how to prevent it. */
  later(run: () => void, ms: number): () => void
}

/** Has templates checked, one at a time for each who asks. */
export interface JudgeDesk {
  /** Never rejects. A check that still runs for `owner` is cancelled. */
  judge(owner: number, text: string, progress: (stage: JudgeStage) => void): Promise<Result<JudgeReply>>
  /** Ends the owner's check, if there is one. */
  cancel(owner: number): void
}

type Ending = Result<JudgeReply>

/**
 * A desk that starts a run for each check and ends it afterwards: the validator takes several hundred megabytes, and nothing
 * but the end of its process ends a check that hangs.
 */
export function createJudgeDesk({ start, limitMs, later }: JudgeDeskTools): JudgeDesk {
  const running = new Map<number, (ending: Ending) => void>()
  const cancel = (owner: number) => running.get(owner)?.(succeed({ outcome: 'cancelled' }))

  function judge(owner: number, text: string, progress: (stage: JudgeStage) => void): Promise<Ending> {
    cancel(owner)
    return new Promise((resolve) => {
      const run = start()
      const isCurrent = () => running.get(owner) === end
      const end = (ending: Ending) => {
        if (!isCurrent()) return
        running.delete(owner)
        stopTimer()
        run.end()
        resolve(ending)
      }
      const stopTimer = later(() => end(succeed({ outcome: 'took-too-long', seconds: limitMs / 1000 })), limitMs)
      running.set(owner, end)
      run.onMessage((message) => {
        if (!isCurrent()) return
        if ('stage' in message) progress(message.stage)
        else end(endingOf(message))
      })
      run.onEnd(() => end(fail('unexpected', 'AWS’s validator stopped before it was done.')))
      run.send(text)
    })
  }
  return { judge, cancel }
}

function endingOf(message: Exclude<JudgeMessage, { stage: JudgeStage }>): Ending {
  return 'done' in message ? succeed({ outcome: 'judged', ...message.done }) : fail('refused', message.refused)
}
