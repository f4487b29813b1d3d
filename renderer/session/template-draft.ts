import type { Diagram } from '../../shared/diagram/types'
import { editTemplate } from '../../shared/editor/commands/edit-template'
import { withKnownParts } from '../../shared/editor/template-edit/known-parts'
import { applyPositions } from '../../shared/layout/positions'
import { canvasControl } from '../canvas/canvas-control'
import { useAnalysis } from '../store/analysis-store'
import { keepBaseText } from '../store/base-text'
import { type Draft, draftNow, useDraft } from '../store/draft-store'
import { editorState, run } from '../store/editor-store'
import { runLayout } from '../workers/layout-client'
import { runTemplateTask } from '../workers/template-client'
import { useSessionStore } from './session-store'

/** After so long without typing the text is taken into the diagram, as one step. */
const PAUSE_MS = 600

let pause: ReturnType<typeof setTimeout> | undefined
let running: Promise<void> | undefined

/** Takes what the template panel holds after a keystroke. It goes into the diagram at the next pause. */
export function typeTemplate(text: string): void {
  const { text: shown } = useAnalysis.getState()
  const draft = draftNow()
  clearTimeout(pause)
  if (draft?.stage === 'apart') setDraft({ ...draft, text })
  else if (text === shown && draft?.stage !== 'taken') setDraft(undefined)
  else {
    const base = draft?.stage === 'taken' ? draft.text : (draft?.base ?? shown)
    const refusal = draft?.refusal ? { refusal: draft.refusal } : {}
    setDraft({ text, base, stage: 'typing', ...refusal })
    pause = setTimeout(() => void takeDraft(), PAUSE_MS)
  }
}

/** Takes the typed text into the diagram now. Afterwards there is no draft, or one that says why not. */
export async function takeDraft(): Promise<void> {
  clearTimeout(pause)
  // One at a time: what is typed meanwhile has its own turn.
  while (running) await running
  running = take().finally(() => {
    running = undefined
  })
  await running
}

async function take(): Promise<void> {
  for (let draft = draftNow(); draft?.stage === 'typing'; draft = draftNow()) {
    const { diagram, gesture } = editorState()
    if (gesture) await new Promise((done) => setTimeout(done, 100))
    else if (await takeInto(diagram, draft)) return
  }
}

/** False: the diagram was changed meanwhile, so that what came out is of no use. */
async function takeInto(before: Diagram, draft: Draft): Promise<boolean> {
  try {
    const answer = await runTemplateTask({ task: 'edit', text: draft.text, before })
    if (answer.outcome === 'refused') return refuse(draft, answer.refusal)
    const { diagram, unplaced, isSame } = answer
    const placed = unplaced.length === 0 ? diagram : await withPlaces(diagram, unplaced)
    if (draftNow() !== draft) return true
    if (editorState().diagram !== before) return false
    if (isSame) takeComments(before, draft)
    else takeDiagram(withKnownParts(before, placed), draft)
    if (unplaced.length > 0) requestAnimationFrame(() => show(before, unplaced))
    return true
  } catch (error) {
    return refuse(draft, { message: error instanceof Error ? error.message : String(error) })
  }
}

function refuse(draft: Draft, refusal: NonNullable<Draft['refusal']>): true {
  if (draftNow() === draft) setDraft({ ...draft, stage: 'refused', refusal })
  return true
}

async function withPlaces(diagram: Diagram, unplaced: readonly string[]): Promise<Diagram> {
  return applyPositions(diagram, await runLayout(diagram, { added: unplaced }))
}

function show(before: Diagram, unplaced: readonly string[]): void {
  if (before.nodes.length === 0) canvasControl().fit()
  else canvasControl().reveal(unplaced)
}

function takeDiagram(diagram: Diagram, { text, base }: Draft): void {
  keepBaseText(diagram, text)
  setDraft({ text, base, stage: 'taken', taken: diagram })
  run(editTemplate, { diagram, label: 'Edit template' })
}

/** Comments are something to save only where there is a template to save them in. */
function takeComments(diagram: Diagram, draft: Draft): void {
  if (useSessionStore.getState().file?.template) takeDiagram({ ...diagram }, draft)
  else {
    setDraft({ text: draft.text, base: draft.base, stage: 'taken', taken: diagram })
    keepBaseText(diagram, draft.text)
  }
}

/** The typed text is thrown away; the panel shows what the diagram says. */
export function dropDraft(): void {
  clearTimeout(pause)
  setDraft(undefined)
}

/** The typed text goes on, over what the diagram says by now. */
export function goOnWithDraft(): Promise<void> {
  const draft = draftNow()
  if (draft) setDraft({ ...draft, base: useAnalysis.getState().text, stage: 'typing' })
  return takeDraft()
}

/** Keeps the draft and the diagram's text apart or together as the diagram's text changes; returns how to stop. */
export function followDraft(): () => void {
  return useAnalysis.subscribe(({ text, of }, before) => {
    const draft = draftNow()
    if (!draft) return
    if (draft.stage === 'taken') {
      // An answer that was on its way is about the same diagram and the text before.
      if (text === draft.text || of !== draft.taken) setDraft(undefined)
    } else if (text === draft.text) dropDraft()
    else if (text !== before.text && text !== draft.base) {
      clearTimeout(pause)
      setDraft({ ...draft, stage: 'apart' })
    }
  })
}

function setDraft(draft: Draft | undefined): void {
  useDraft.setState({ draft })
}
