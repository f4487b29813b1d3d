import { type DiagramIndex, indexOf, isWithin } from '../../shared/diagram/queries'
import type { DiagramNode } from '../../shared/diagram/types'
import { frameLookOf } from '../../shared/drawing/frame-look'
import { freePlace } from '../../shared/drawing/free-place'
import { nodeName } from '../../shared/drawing/node-name'
import { mayHold } from '../../shared/drawing/shapes'
import { sizeOf } from '../../shared/drawing/sizes'
import { moveNodes } from '../../shared/editor/commands/move-nodes'
import { type Move, movedTo } from '../../shared/editor/placed'
import { outermostSelected } from '../../shared/editor/selection'
import { meaningOfPlacing } from '../../shared/relations/placing'
import { editorState, run, useEditor } from '../store/editor-store'
import { setView, useView } from '../store/view-store'
import { canvasControl } from './canvas-control'
import { NodeSearch, type NodeSearchGroup } from './NodeSearch'

const THE_DIAGRAM = ''

/** Where the selected nodes shall lie, found by typing: each container with what being there would mean. */
export function ContainerSearch() {
  const rehoming = useView((view) => view.rehoming)
  const state = useEditor((each) => (rehoming ? each : undefined))
  const nodes = state ? outermostSelected(state) : []
  const [first] = nodes
  if (!state || !first) return null
  return (
    <NodeSearch
      label={`Move ${nodes.length === 1 ? nodeName(first) : `${nodes.length} nodes`} into`}
      description="Type to find a container. Escape gives up."
      groups={groupsFor(first, nodes, indexOf(state.diagram))}
      onChoose={(id) => moveInto(id === THE_DIAGRAM ? undefined : id)}
      onGiveUp={() => setView({ rehoming: false })}
    />
  )
}

function groupsFor(first: DiagramNode, nodes: readonly DiagramNode[], index: DiagramIndex): NodeSearchGroup[] {
  const isElsewhere = ({ id }: DiagramNode) =>
    id !== first.parent && !nodes.some((node) => isWithin(index, id, node.id))
  const options = index.diagram.nodes
    .filter((node) => mayHold(node) && isElsewhere(node))
    .map((container) => {
      const { refusal, placements } = meaningOfPlacing(first, container, index, placementsOf(first))
      const meaning = refusal ?? (placements.map(({ kind }) => kind.title).join('; ') || 'drawn there, writes nothing')
      return { value: container.id, label: titleOf(container), detail: meaning, disabled: refusal !== undefined }
    })
  const out =
    first.parent === undefined ? [] : [{ value: THE_DIAGRAM, label: 'The diagram itself', detail: 'in no container' }]
  return [
    { group: 'May go there', items: [...options.filter(({ disabled }) => !disabled), ...out] },
    { group: 'May not', items: options.filter(({ disabled }) => disabled) },
  ]
}

// Zones and subnets are told apart by more than their label.
function titleOf(container: DiagramNode): string {
  return frameLookOf(container).title || nodeName(container)
}

function placementsOf(node: DiagramNode): string[] {
  return node.kind === 'resource' ? (node.placements ?? []).map(({ kind }) => kind) : []
}

function moveInto(container: string | undefined): void {
  const state = editorState()
  const nodes = outermostSelected(state)
  const near = canvasControl().center()
  const moves: Move[] = []
  let diagram = state.diagram
  for (const node of nodes) {
    const size = sizeOf(node, indexOf(diagram))
    const position = freePlace(diagram, size, container === undefined ? { near } : { container }, [node.id])
    const move = { id: node.id, position, ...(container !== undefined && { parent: container }) }
    moves.push(move)
    diagram = movedTo(diagram, [move])
  }
  setView({ rehoming: false })
  run(moveNodes, moves)
  canvasControl().focus()
  canvasControl().reveal(nodes.map(({ id }) => id))
}
