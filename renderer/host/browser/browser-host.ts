import type { Host, HostEventName, HostEvents } from '../../../shared/bridge/events'
import { createBeside } from './beside'
import type { Browser } from './browser'
import { createComparing } from './comparing'
import { createJudging } from './judging'
import { kindOfName, type OpenFiles, openFile } from './open-files'
import { createOpening } from './opening'
import { createPageCalls } from './page-calls'
import { createRecentList } from './recent-list'
import { createRecovering } from './recovering'
import { createSaving } from './saving'
import { createVersionCalls, createVersionList } from './version-list'

type Listener = (event: never) => void

/** The host of the browser edition: the same contract, over what a browser allows. It sends nothing anywhere. */
export function createBrowserHost(browser: Browser): Host {
  const open: OpenFiles = new Map()
  const listeners = new Map<HostEventName, Set<Listener>>()
  const recent = createRecentList(browser)
  const versions = createVersionList(browser)

  function emit<Name extends HostEventName>(name: Name, event: HostEvents[Name]): void {
    for (const listener of listeners.get(name) ?? []) (listener as (event: HostEvents[Name]) => void)(event)
  }

  browser.page.onDroppedFile(async (file) => {
    emit('documentOpened', await openFile(browser, open, file, kindOfName(file.name)))
  })

  return {
    ...createOpening(browser, open, recent),
    ...createSaving(browser, open, versions),
    ...createVersionCalls(open, versions),
    ...createBeside(),
    ...createComparing(browser),
    ...createRecovering(browser, open),
    ...createJudging(browser, (stage) => emit('judgeProgress', { stage })),
    ...createPageCalls(browser, open, recent),
    edition: 'browser',
    on: (name, listener) => {
      const own = listeners.get(name) ?? new Set()
      listeners.set(name, own.add(listener))
      return () => {
        own.delete(listener)
      }
    },
  }
}
