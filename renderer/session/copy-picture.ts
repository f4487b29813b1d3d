import { editorState } from '../store/editor-store'
import { type PictureOrder, pictureFile } from './picture'
import { orderOf, resetPicturePart, todayText, usePictureChoice } from './picture-choice'
import { tell, tellFailure } from './tell'

/** Puts a picture on the clipboard, as PNG: what other programs take. True: it is there. */
export async function copyPicture(order: PictureOrder): Promise<boolean> {
  const { diagram } = editorState()
  try {
    const content = pictureFile(diagram, { ...order, format: 'png', carries: false })
    // Handed over unfinished, because some browsers take only what is begun on the very click.
    const png = content.then((bytes) => new Blob([bytes], { type: 'image/png' }))
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
    tell('Copied as a picture')
    return true
  } catch (error) {
    tellFailure('Could not copy the picture', { message: error instanceof Error ? error.message : String(error) })
    return false
  }
}

/** Copies what is selected, or all, without asking: as the dialog would with what was chosen in it last. */
export function copySelectionAsPicture(): Promise<boolean> {
  const { diagram, selection } = editorState()
  resetPicturePart(selection)
  const choice = { ...usePictureChoice.getState(), ...(selection.nodes.length === 1 && { part: 'selection' }) }
  return copyPicture(orderOf(choice, diagram, selection, todayText()))
}
