import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type DialogAnswer, installAnswers, type ShownDialog, shownDialogs } from './dialog-answers'
import { launchRealElectron } from './launch-real-electron'
import { launchStandIn } from './launch-stand-in'

/** The module `electron` as far as tests use it in the main process. */
// biome-ignore lint/suspicious/noExplicitAny: functions of tests run in another process, against either module.
export type ElectronModule = any

/** One of the two shells that can run the built app. */
export interface Shell {
  /** Pages of the app's windows, oldest first. */
  pages(): Page[]
  /** Runs a function in the main process. It sees only its arguments. */
  evaluate<Value, Argument>(
    run: (electron: ElectronModule, argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<Value>
  /** Starts the app once more on the same data, with these arguments; answers the exit code of that second process. */
  startAgain(args: readonly string[]): Promise<number | null>
  /** Prepares the page for a file that is about to be dropped on it. */
  expectDrop(page: Page, path: string): Promise<void>
  /** Ends the main process at once, as a power cut would. */
  kill(): Promise<void>
  /** Exit code once the main process has ended. */
  exited: Promise<number | null>
  /** Lets go of everything, running or not. */
  dispose(): Promise<void>
}

/** The app, running. */
export interface RunningApp extends Omit<Shell, 'pages' | 'dispose' | 'expectDrop'> {
  /** The first window's page, loaded. */
  page: Page
  /** Waits until so many windows are open; answers their pages. */
  windows(count: number): Promise<Page[]>
  /** Adds answers for the next native dialogs. A dialog without an answer is cancelled. */
  answer(...answers: DialogAnswer[]): Promise<void>
  /** Native dialogs shown since the last `answer`, oldest first. */
  dialogs(): Promise<ShownDialog[]>
  /** Clicks an entry of the application's menu. */
  clickMenu(id: string): Promise<void>
  /** Drops a file from the desktop on the first window. */
  dropFile(path: string): Promise<void>
  /** Clicks the close box of a window. The oldest: 0. */
  closeWindow(index?: number): Promise<void>
  /** The folder with the app's own data. */
  userData: string
  /** Ends the app and removes its data, unless it was given. */
  dispose(): Promise<void>
}

/** How to start. */
export interface LaunchOptions {
  /** Arguments after the app's own: a file to open. */
  args?: readonly string[]
  answers?: readonly DialogAnswer[]
  /** Absent: a new folder, removed at the end. Give one to start again on the same data. */
  userData?: string
}

/** Starts the built app: in the stand-in, or in the real Electron with STACKBOARD_REAL_ELECTRON=1. */
export async function launchApp({ args = [], answers = [], userData }: LaunchOptions = {}): Promise<RunningApp> {
  const data = userData ?? mkdtempSync(join(tmpdir(), 'stackboard-data-'))
  const launch = process.env.STACKBOARD_REAL_ELECTRON === '1' ? launchRealElectron : launchStandIn
  const shell = await launch([`--user-data-dir=${data}`, ...args])
  const windows = (count: number) => waitForPages(shell, (open) => open === count)
  const page = await firstPage(shell, answers).catch(async (error) => {
    await shell.dispose()
    throw error
  })
  return {
    ...shell,
    page,
    windows,
    userData: data,
    answer: (...more) => shell.evaluate(installAnswers, more),
    dialogs: () => shell.evaluate(shownDialogs, null),
    clickMenu: (id) => shell.evaluate(clickMenuEntry, id),
    dropFile: async (path) => {
      await shell.expectDrop(page, path)
      await dropOn(page, path)
    },
    closeWindow: (index = 0) => shell.evaluate(closeByAge, index),
    dispose: async () => {
      await shell.dispose()
      if (userData === undefined) rmSync(data, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function firstPage(shell: Shell, answers: readonly DialogAnswer[]): Promise<Page> {
  await shell.evaluate(installAnswers, [...answers])
  // More than one: windows of the last time come back on their own.
  const [page] = await waitForPages(shell, (count) => count >= 1)
  if (!page) throw new Error('The app opened no window')
  await page.waitForLoadState()
  return page
}

function clickMenuEntry({ Menu }: ElectronModule, id: string): void {
  Menu.getApplicationMenu().getMenuItemById(id).click()
}

/** By the browser's own input, so that the page sees a trusted event with a real file. */
async function dropOn(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
  }
  await session.detach()
}

function closeByAge({ BrowserWindow }: ElectronModule, index: number): void {
  const windows = BrowserWindow.getAllWindows()
  windows.sort((one: { webContents: { id: number } }, other: typeof one) => one.webContents.id - other.webContents.id)
  windows[index].close()
}

async function waitForPages(shell: Shell, enough: (count: number) => boolean): Promise<Page[]> {
  const deadline = Date.now() + 20_000
  while (!enough(shell.pages().length)) {
    if (Date.now() > deadline) throw new Error(`There are ${shell.pages().length} windows, which is not as expected`)
    await new Promise((done) => setTimeout(done, 50))
  }
  return shell.pages()
}
