import type { ElectronModule } from './launch-app'

/** What a test says to the next dialog: a path (nothing: cancel), or the label of a button. */
export type DialogAnswer = { open: string | null } | { save: string | null } | { button: string }

/** A dialog that was shown. */
export interface ShownDialog {
  kind: 'open' | 'save' | 'message'
  message?: string
  defaultPath?: string
  buttons?: string[]
}

/** Runs in the main process: dialogs answer from the list from now on. Sees only its arguments. */
export function installAnswers({ dialog }: ElectronModule, answers: DialogAnswer[]): void {
  const kept = globalThis as unknown as { standInAnswers?: DialogAnswer[]; standInShown?: ShownDialog[] }
  const shown: ShownDialog[] = []
  kept.standInShown = shown
  kept.standInAnswers ??= []
  kept.standInAnswers.push(...answers)
  const queue = kept.standInAnswers
  const next = (kind: ShownDialog['kind'], args: unknown[], key: string): never => {
    const { message, defaultPath, buttons } = args.at(-1) as ShownDialog
    shown.push({ kind, message, defaultPath, buttons })
    const index = queue.findIndex((answer) => key in answer)
    return (index < 0 ? undefined : (queue.splice(index, 1)[0] as Record<string, unknown>)[key]) as never
  }
  dialog.showOpenDialog = async (...args: unknown[]) => {
    const path: string | undefined = next('open', args, 'open')
    return path ? { canceled: false, filePaths: [path] } : { canceled: true, filePaths: [] }
  }
  dialog.showSaveDialog = async (...args: unknown[]) => {
    const filePath: string | undefined = next('save', args, 'save')
    return filePath ? { canceled: false, filePath } : { canceled: true, filePath: '' }
  }
  dialog.showMessageBox = async (...args: unknown[]) => {
    const { buttons = [], cancelId = 0 } = args.at(-1) as { buttons?: string[]; cancelId?: number }
    const label: string | undefined = next('message', args, 'button')
    if (label !== undefined && !buttons.includes(label)) throw new Error(`No button “${label}” among ${buttons}`)
    return { response: label === undefined ? cancelId : buttons.indexOf(label), checkboxChecked: false }
  }
}

/** Runs in the main process. */
export function shownDialogs(): ShownDialog[] {
  return (globalThis as unknown as { standInShown?: ShownDialog[] }).standInShown ?? []
}
