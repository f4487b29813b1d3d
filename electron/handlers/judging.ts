import { succeed } from '../../shared/bridge/result'
import type { Handlers } from '../ipc-gate'
import type { Workbench } from '../workbench'

/** The calls about AWS's validator. */
export function createJudging({ judge, desktop }: Workbench): Pick<Handlers, 'judgeTemplate' | 'cancelJudging'> {
  return {
    judgeTemplate: ({ text }, owner) =>
      judge.judge(owner, text, (stage) => desktop.send(owner, 'judgeProgress', { stage })),
    cancelJudging: async (_args, owner) => {
      judge.cancel(owner)
      return succeed(null)
    },
  }
}
