import { utilityProcess } from 'electron'
import type { JudgeRun } from '../../shared/bridge/judge-desk'

/** Starts a built script in a process of its own, without a window and apart from the main process. */
export function startUtilityProcess(script: string): JudgeRun {
  const child = utilityProcess.fork(script, [], { serviceName: 'Stackboard validator', stdio: 'ignore' })
  return {
    send: (text) => child.postMessage(text),
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => void child.on('exit', listener),
    end: () => void child.kill(),
  }
}
