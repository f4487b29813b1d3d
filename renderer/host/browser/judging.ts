import type { CallFunctions } from '../../../shared/bridge/calls'
import type { JudgeStage } from '../../../shared/bridge/judge'
import { createJudgeDesk } from '../../../shared/bridge/judge-desk'
import { succeed } from '../../../shared/bridge/result'
import type { Browser } from './browser'

// As on the desktop; here the engine may have to come over a slow line first.
const LIMIT_MS = 120_000
const THIS_PAGE = 0

/** The calls about AWS's validator, which runs in a worker that lives for one check. `progress` is told how far it is. */
export function createJudging(
  browser: Browser,
  progress: (stage: JudgeStage) => void,
): Pick<CallFunctions, 'judgeTemplate' | 'cancelJudging'> {
  const desk = createJudgeDesk({ start: browser.startJudge, later: browser.later, limitMs: LIMIT_MS })
  return {
    judgeTemplate: ({ text }) => desk.judge(THIS_PAGE, text, progress),
    cancelJudging: async () => {
      desk.cancel(THIS_PAGE)
      return succeed(null)
    },
  }
}
