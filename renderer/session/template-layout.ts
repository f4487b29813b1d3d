import type { Diagram } from '../../shared/diagram/types'
import { editTemplate } from '../../shared/editor/commands/edit-template'
import { layoutText, readLayoutFile } from '../../shared/editor/template-edit/layout-file'
import {
  hasMetadataLayout,
  withMetadataLayout,
  withoutMetadataLayout,
} from '../../shared/editor/template-edit/metadata-layout'
import { createHost } from '../host/create-host'
import { baseTextOf, keepBaseText } from '../store/base-text'
import { editorState, editorStore, run } from '../store/editor-store'
import { setView, type TemplateLayoutPlace, useView } from '../store/view-store'
import { type LayoutBeside, type SessionFile, useSessionStore } from './session-store'
import { tell, tellFailure } from './tell'

/** What lies beside a template that is being opened. A file that cannot be used is told of, left alone and no obstacle. */
export async function layoutBeside({
  handle,
  name,
}: Pick<SessionFile, 'handle' | 'name'>): Promise<{ readonly beside?: LayoutBeside; readonly drawnLike?: Diagram }> {
  const reply = await createHost().readBeside({ handle })
  if (!reply.ok || reply.value.outcome === 'unavailable') return {}
  const { value } = reply
  if (value.outcome === 'none') return { beside: { name: value.name, fingerprint: 'absent', mayWrite: true } }
  const read =
    value.outcome === 'read'
      ? readLayoutFile(value.text, value.name, name)
      : ({ outcome: 'damaged', reason: value.cause } as const)
  if (read.outcome === 'damaged') tellUnusable(value.name, read.reason)
  const fingerprint = value.outcome === 'read' ? value.fingerprint : 'absent'
  const mayWrite = read.outcome === 'read' && read.isOwn
  return {
    beside: { name: value.name, fingerprint, mayWrite, ...(value.outcome === 'read' && { text: value.text }) },
    ...(read.outcome === 'read' && { drawnLike: read.diagram }),
  }
}

function tellUnusable(name: string, reason: string): void {
  const message = `${reason} The template is laid out anew; ${name} is left as it is.`
  tellFailure(`The layout in ${name} was not used`, { message })
}

/** Where the layout of the open template is kept: where it stands already, else where the user wants it. */
export function layoutPlace(): TemplateLayoutPlace {
  const wanted = useView.getState().templateLayout ?? 'beside'
  if (hasMetadataLayout(editorState().diagram)) return 'metadata'
  return wanted
}

/** Chooses where layouts of templates are kept from now on, the open one's too, as a step that can be undone. */
export function chooseLayoutPlace(place: TemplateLayoutPlace): void {
  setView({ templateLayout: place })
  const { file } = useSessionStore.getState()
  if (!file?.template) return
  const { diagram } = editorState()
  const next = place === 'metadata' ? withMetadataLayout(diagram) : withoutMetadataLayout(diagram)
  if (next !== diagram) run(editTemplate, { diagram: next, label: 'Move the layout' })
}

/** Before a template is written: puts the places into its metadata where they are kept there. No step of its own. */
export function layoutIntoMetadata(): void {
  const { diagram } = editorState()
  if (layoutPlace() !== 'metadata') return
  const next = withMetadataLayout(diagram)
  if (next === diagram) return
  keepBaseText(next, baseTextOf(diagram))
  editorStore.setState({ diagram: next })
}

/** After a template was written: keeps the places beside it where that is wanted. What hinders that is told; the template is saved. */
export async function layoutIntoFile(diagram: Diagram, wasChanged: boolean): Promise<void> {
  const { file } = useSessionStore.getState()
  const isChosen = useView.getState().templateLayout !== undefined
  if (!file?.template || layoutPlace() !== 'beside' || !(wasChanged || isChosen)) return
  const { beside } = file
  if (!beside) return tellOnce('unavailable', `A browser cannot keep the layout in a file beside ${file.name}`)
  if (!beside.mayWrite) return tellOnce(beside.name, `${beside.name} is left as it is, so the layout is not kept`)
  const text = layoutText(diagram, file.name)
  if (text !== beside.text) await write(file, beside, text)
}

async function write(file: SessionFile, beside: LayoutBeside, text: string): Promise<void> {
  const reply = await createHost().saveBeside({ handle: file.handle, text, fingerprint: beside.fingerprint })
  if (!reply.ok) return tellFailure(`${file.name} is saved, but not its layout`, reply.error)
  const { value } = reply
  if (value.outcome === 'unavailable') return
  if (value.outcome !== 'saved') {
    const why = {
      changed: 'was changed by someone else',
      'open-elsewhere': 'is open',
      'read-only': 'may not be written',
    }
    return tellOnce(`${value.name} ${value.outcome}`, `The layout is not kept: ${value.name} ${why[value.outcome]}`)
  }
  const current = useSessionStore.getState().file
  if (current?.handle === file.handle)
    useSessionStore.setState({ file: { ...current, beside: { ...beside, text, fingerprint: value.fingerprint } } })
  if (beside.text === undefined) tellOnce('beside', `The layout is kept beside it, in ${value.name}`)
}

const told = new Set<string>()

/** Said once in the life of a window, with the way to other choices. */
function tellOnce(about: string, message: string): void {
  if (told.has(about)) return
  told.add(about)
  tell(message, [{ label: 'Keep it elsewhere…', act: () => setView({ dialog: 'template-layout' }) }])
}
