import { clipOf, parseClip } from '../../shared/editor/clip'
import { addList } from '../../shared/editor/commands/add-list'
import { deleteSelection } from '../../shared/editor/commands/delete-selection'
import { paste } from '../../shared/editor/commands/paste'
import { listedIn } from '../../shared/editor/text-to-nodes'
import { canvasControl } from '../canvas/canvas-control'
import { editorState, run } from '../store/editor-store'
import { tell } from './tell'

const STEP = 24
/** From the middle of the view to where a pasted list begins. */
const LIST_REACH = { x: 240, y: 120 }
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

/** Inserts what is on the clipboard, each further time a little lower; a text that lists services becomes nodes. */
export async function pasteClipboard(): Promise<void> {
  const text = (await navigator.clipboard?.readText().catch(() => own)) ?? own
  const listed = parseClip(text) ? undefined : listedIn(text)
  if (listed) {
    const { x, y } = canvasControl().center()
    return run(addList, { listed, position: { x: x - LIST_REACH.x, y: y - LIST_REACH.y } })
  }
  const clip = parseClip(text) ?? parseClip(own)
  if (!clip) return tell('The clipboard holds nothing of a diagram, and no list of services')
  pastes += 1
  run(paste, { clip, offset: { x: STEP * pastes, y: STEP * pastes } })
}
