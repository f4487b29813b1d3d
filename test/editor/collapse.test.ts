import { describe, expect, it } from 'vitest'
import { indexOf } from '../../shared/diagram/queries'
import { type Diagram, type DiagramNode, emptyDiagram } from '../../shared/diagram/types'
import { absoluteRects } from '../../shared/drawing/bounds'
import { overlaps } from '../../shared/drawing/rect'
import { expandAll } from '../../shared/editor/commands/expand-all'
import { moveNodes } from '../../shared/editor/commands/move-nodes'
import { setCollapsed } from '../../shared/editor/commands/set-collapsed'
import { toggleCollapse } from '../../shared/editor/commands/toggle-collapse'
import { undo } from '../../shared/editor/commands/undo'
import { type EditorState, openedState } from '../../shared/editor/state'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { parseDiagram } from '../../shared/file/parse'
import { serialiseDiagram } from '../../shared/file/serialise'

const note = (id: string, x: number, y: number, parent?: string): DiagramNode => ({
  id,
  kind: 'resource',
  type: 'AWS::SQS::Queue',
  logicalId: `Queue${id}`,
  label: id,
  properties: {},
  position: { x, y },
  ...(parent !== undefined && { parent }),
})
const group: DiagramNode = { id: 'g', kind: 'frame', frame: 'group', label: 'Team', position: { x: 0, y: 0 } }
const diagram: Diagram = {
  ...emptyDiagram('Teams'),
  nodes: [group, note('a', 40, 60, 'g'), note('b', 340, 260, 'g'), note('c', 900, 0)],
}
const begun = openedState(diagram, true)
const selecting = (state: EditorState, ...nodes: string[]) => ({ ...state, selection: { nodes, connections: [] } })
const isCollapsed = (state: EditorState) => indexOf(state.diagram).node('g')?.collapsed === true

describe('collapsing', () => {
  it('is one step with a name, and undo takes it back to the byte', () => {
    const state = toggleCollapse.run(selecting(begun, 'g'), undefined)
    expect(isCollapsed(state)).toBe(true)
    expect(state.history.past.at(-1)?.label).toBe('Collapse Team')
    expect(undo.run(state, undefined).diagram).toBe(diagram)
    const open = toggleCollapse.run(state, undefined)
    expect(open.history.past.at(-1)?.label).toBe('Expand Team')
    expect(open.diagram).toEqual(diagram)
  })

  it('needs a container with something in it', () => {
    expect(toggleCollapse.when?.(selecting(begun, 'c'))).toBe(false)
    expect(toggleCollapse.when?.(selecting(begun, 'c', 'g'))).toBe(true)
    expect(expandAll.when?.(begun)).toBe(false)
  })

  it('selects the card in place of what was selected inside', () => {
    const state = setCollapsed.run(selecting(begun, 'a', 'c'), { id: 'g', to: true })
    expect(state.selection.nodes).toEqual(['g', 'c'])
  })

  it('opens again without lying on what came near meanwhile', () => {
    const small = setCollapsed.run(begun, { id: 'g', to: true })
    const near = moveNodes.run(small, [{ id: 'c', position: { x: 320, y: 120 } }])
    const open = expandAll.run(near, undefined)
    const rects = absoluteRects(open.diagram)
    const [frame, card] = [rects.get('g'), rects.get('c')]
    expect(frame && card && overlaps(frame, card)).toBe(false)
    expect(frame?.x).toBe(0)
  })

  it('is kept in the file and changes nothing in the template', () => {
    const state = setCollapsed.run(begun, { id: 'g', to: true })
    const text = serialiseDiagram(state.diagram)
    const opened = parseDiagram(text, 'teams.awsdiagram')
    expect(opened.outcome === 'opened' && opened.diagram).toEqual(state.diagram)
    expect(opened.outcome === 'opened' && serialiseDiagram(opened.diagram)).toBe(text)
    expect(exportTemplate(state.diagram).template).toEqual(exportTemplate(diagram).template)
  })
})
