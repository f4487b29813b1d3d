import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Point } from '../../shared/diagram/types'
import { type Clip, clipOf } from '../../shared/editor/clip'
import { paste } from '../../shared/editor/commands/paste'
import { canvasControl } from '../canvas/canvas-control'
import { editorState, run } from '../store/editor-store'

/** A piece of a diagram that someone keeps to use again. */
export interface OwnTemplate {
  readonly name: string
  readonly clip: Clip
}

interface Kept {
  readonly templates: readonly OwnTemplate[]
}

/** Templates of one's own by name; remembered on this computer, whatever document is open. */
export const useOwnTemplates = create<Kept>()(
  persist((): Kept => ({ templates: [] }), { name: 'stackboard-own-templates', version: 1 }),
)

/** Keeps the selected nodes, with all in them and the lines among them. One of the same name is replaced. */
export function saveOwnTemplate(name: string): void {
  const { diagram, selection } = editorState()
  const clip = clipOf(diagram, selection.nodes)
  useOwnTemplates.setState(({ templates }) => ({
    templates: [...templates.filter((each) => each.name !== name), { name, clip }].sort((a, b) =>
      a.name.localeCompare(b.name),
    ),
  }))
}

/** Forgets a template. */
export function removeOwnTemplate(name: string): void {
  useOwnTemplates.setState(({ templates }) => ({ templates: templates.filter((each) => each.name !== name) }))
}

/** Inserts a template so that the corner of its first node lies at a point; in the diagram itself, as one step. */
export function placeOwnTemplate({ clip }: OwnTemplate, point: Point): void {
  const inside = new Set(clip.nodes.map(({ id }) => id))
  const outermost = clip.nodes.filter(({ parent }) => parent === undefined || !inside.has(parent))
  const left = Math.min(...outermost.map(({ position }) => position.x))
  const top = Math.min(...outermost.map(({ position }) => position.y))
  const offset = { x: Math.round((point.x - left) / 8) * 8, y: Math.round((point.y - top) / 8) * 8 }
  run(paste, {
    clip: { ...clip, nodes: clip.nodes.map((node) => (inside.has(node.parent ?? '') ? node : apart(node))) },
    offset,
  })
  canvasControl().focus()
}

// Its old container may exist here by accident, under the same id.
function apart(node: Clip['nodes'][number]): Clip['nodes'][number] {
  const { parent: _left, ...rest } = node
  return rest as Clip['nodes'][number]
}
