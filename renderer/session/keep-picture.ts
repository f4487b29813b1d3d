import { limits } from '../../shared/bridge/limits'
import { createHost } from '../host/create-host'
import { editorState } from '../store/editor-store'
import { thumbnailOf } from './picture'
import { useSessionStore } from './session-store'

/** Larger diagrams have no picture in the list of recent files: drawing it would hold up the window. */
const MOST_NODES = 400
/** The list takes up a file a moment after its title was told. */
const PAUSE_MS = 400

/** Keeps a picture of the document for the list of recent files. Failing to is nothing to tell. */
export async function keepPicture(): Promise<void> {
  await new Promise((done) => setTimeout(done, PAUSE_MS))
  const { file } = useSessionStore.getState()
  const { diagram } = editorState()
  if (!file || diagram.nodes.length === 0 || diagram.nodes.length > MOST_NODES) return
  const svg = await thumbnailOf(diagram, { forRaster: false })
  if (svg.length <= limits.thumbnail) await createHost().keepPicture({ handle: file.handle, svg })
}
