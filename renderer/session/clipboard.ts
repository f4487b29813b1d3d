import { clipOf, parseClip } from '../../shared/editor/clip'
import { deleteSelection } from '../../shared/editor/commands/delete-selection'
import { paste } from '../../shared/editor/commands/paste'
import { editorState, run } from '../store/editor-store'
import { tell } from './tell'

const STEP = 24
// Where the system's clipboard may not be read, what was copied here still can be pasted here.
let own = ''
let pastes = 0

/** Puts the selected nodes, with all in them, on the clipboard. */
export async function copySelection(): Promise<void> {
  const { diagram, selection } = editorState()
  if (selection.nodes.length === 0) return
  own = JSON.stringify(clipOf(diagram, selection.nodes))
  pastes = 0
  await navigator.clipboard?.writeText(own).catch(() => undefined)
}

/** Copies, then deletes. */
export async function cutSelection(): Promise<void> {
  await copySelection()
  run(deleteSelection)
}

/** Inserts what is on the clipboard; each further time a little lower. */
export async function pasteClipboard(): Promise<void> {
  const text = await navigator.clipboard?.readText().catch(() => own)
  const clip = parseClip(text ?? own) ?? parseClip(own)
  if (!clip) return tell('There is nothing of a diagram on the clipboard')
  pastes += 1
  run(paste, { clip, offset: { x: STEP * pastes, y: STEP * pastes } })
}
