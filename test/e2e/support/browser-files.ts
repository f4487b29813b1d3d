import type { Page } from 'playwright-core'

/**
 * Runs in every page before anything else: the browser's dialogs for files answer by themselves, with the origin's private
 * files, which are real handles. `openNext` names what the next opening chooses; saving takes `saveNext` or the suggested name.
 */
export const answerFileDialogs = `
  const answers = { saved: [] }
  const file = async (name, create) => (await navigator.storage.getDirectory()).getFileHandle(name, { create })
  const cancelled = () => { throw new DOMException('cancelled', 'AbortError') }
  Object.assign(window, {
    fileAnswers: answers,
    showOpenFilePicker: async () => [answers.openNext ? await file(answers.openNext, false) : cancelled()],
    showSaveFilePicker: async ({ suggestedName }) => {
      const name = answers.saveNext ?? suggestedName
      answers.saved.push(name)
      return file(name, true)
    },
  })
`

interface FileAnswers {
  openNext?: string
  saveNext?: string
  readonly saved: string[]
}

type Answering = typeof globalThis & { fileAnswers: FileAnswers }

/** Says what the dialogs choose from now on. */
export async function answerFiles(page: Page, answers: Omit<FileAnswers, 'saved'>): Promise<void> {
  await page.evaluate((answers) => Object.assign((globalThis as Answering).fileAnswers, answers), answers)
}

/** The names under which something was saved so far, oldest first. */
export function savedNames(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as Answering).fileAnswers.saved)
}

/** Puts a file where the dialogs find it. */
export async function putFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    async ([name, text]) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true })
      const stream = await handle.createWritable()
      await stream.write(text)
      await stream.close()
    },
    [name, text] as const,
  )
}

/** The bytes of a file; empty: it is not there or has none. */
export async function readFileBytes(page: Page, name: string): Promise<Buffer> {
  const bytes = await page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory()
    const handle = await folder.getFileHandle(name).catch(() => undefined)
    const content = await (await handle?.getFile())?.arrayBuffer()
    return [...new Uint8Array(content ?? new ArrayBuffer(0))]
  }, name)
  return Buffer.from(bytes)
}
