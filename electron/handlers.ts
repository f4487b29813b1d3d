import { createBeside } from './handlers/beside'
import { createComparing } from './handlers/comparing'
import { createJudging } from './handlers/judging'
import { createOpening } from './handlers/opening'
import { createRecovering } from './handlers/recovering'
import { createSaving } from './handlers/saving'
import { createVersionCalls } from './handlers/version-calls'
import { createWindowCalls } from './handlers/window-calls'
import type { Handlers } from './ipc-gate'
import type { Workbench } from './workbench'

/** One handler per bridge call. */
export function createHandlers(workbench: Workbench): Handlers {
  return {
    ...createOpening(workbench),
    ...createSaving(workbench),
    ...createBeside(workbench),
    ...createRecovering(workbench),
    ...createVersionCalls(workbench),
    ...createComparing(workbench),
    ...createJudging(workbench),
    ...createWindowCalls(workbench),
  }
}
