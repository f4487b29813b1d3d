import type { CallFunctions } from '../../../shared/bridge/calls'
import { succeed } from '../../../shared/bridge/result'

/** The calls about the file beside a template: a browser lets a page see the chosen file and not its folder. */
export function createBeside(): Pick<CallFunctions, 'readBeside' | 'saveBeside'> {
  return {
    readBeside: async () => succeed({ outcome: 'unavailable' }),
    saveBeside: async () => succeed({ outcome: 'unavailable' }),
  }
}
