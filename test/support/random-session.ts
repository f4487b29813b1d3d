import { ACTORS } from '../../shared/catalogue/actors'
import { defaultOf, type Field } from '../../shared/catalogue/field'
import { FRAMES } from '../../shared/catalogue/frames'
import { SERVICES } from '../../shared/catalogue/services'
import { roundPoint } from '../../shared/diagram/edits'
import { indexOf, withDescendants } from '../../shared/diagram/queries'
import type { Diagram, DiagramNode, ResourceNode } from '../../shared/diagram/types'
import { clipOf } from '../../shared/editor/clip'
import { EDIT_COMMANDS } from '../../shared/editor/commands'
import { addNode } from '../../shared/editor/commands/add-node'
import { applyLayout } from '../../shared/editor/commands/apply-layout'
import { connect } from '../../shared/editor/commands/connect'
import { moveNodes } from '../../shared/editor/commands/move-nodes'
import { paste } from '../../shared/editor/commands/paste'
import { renameResource } from '../../shared/editor/commands/rename-resource'
import { resizeNodes } from '../../shared/editor/commands/resize-nodes'
import { select } from '../../shared/editor/commands/select'
import { setAttribute } from '../../shared/editor/commands/set-attribute'
import { setConnection } from '../../shared/editor/commands/set-connection'
import { setDiagramText } from '../../shared/editor/commands/set-diagram-text'
import { setNodeText } from '../../shared/editor/commands/set-node-text'
import { setOption } from '../../shared/editor/commands/set-option'
import { setPlacements } from '../../shared/editor/commands/set-placements'
import { setProperties } from '../../shared/editor/commands/set-properties'
import { setSectionEntry } from '../../shared/editor/commands/set-section-entry'
import { cancelled, committed, previewed } from '../../shared/editor/history'
import type { Item } from '../../shared/editor/item'
import { movedTo } from '../../shared/editor/placed'
import type { EditorState } from '../../shared/editor/state'
import { connectionsBetween } from '../../shared/relations/between'
import { connectionKindOf } from '../../shared/relations/connections'
import type { Json } from '../../shared/template/json'
import type { RandomNumbers } from './random-numbers'

/** One thing a user does; the same state where there is nothing to do it to. */
type Deed = (state: EditorState, random: RandomNumbers) => EditorState

/** Plays a number of deeds and gives the states, the first one included. */
export function playedStates(first: EditorState, random: RandomNumbers, deeds: number): EditorState[] {
  const states = [first]
  for (let i = 0; i < deeds; i++) {
    const state = states.at(-1) ?? first
    const deed = random.pick(DEEDS)
    states.push(deed ? deed(state, random) : state)
  }
  return states
}

const TEXTS = ['Orders', '', 'a: b', '日本', 'line\nbreak', `\${AWS::StackName}`]
const VALUES: readonly (Json | undefined)[] = [1, 'x', true, [], {}, { Ref: 'AWS::Region' }, undefined]

const anyNode = ({ diagram }: EditorState, random: RandomNumbers) => random.pick(diagram.nodes)
const anyResource = ({ diagram }: EditorState, random: RandomNumbers) =>
  random.pick(diagram.nodes.filter((node): node is ResourceNode => node.kind === 'resource'))
const anyConnection = ({ diagram }: EditorState, random: RandomNumbers) => random.pick(diagram.connections)
const anyPoint = (random: RandomNumbers) => ({ x: random.below(2000) - 500, y: random.below(2000) - 500.5 })

function anyItem(random: RandomNumbers): Item {
  const kind = random.below(8)
  if (kind === 0) return { kind: 'note' }
  if (kind === 1) return { kind: 'actor', actor: random.pick(ACTORS)?.kind ?? 'person' }
  if (kind === 2) return { kind: 'frame', frame: random.pick(FRAMES)?.kind ?? 'group' }
  const service = random.pick(SERVICES)
  const variant = random.pick(service?.variants ?? [])?.id
  return { kind: 'resource', type: service?.type ?? 'AWS::SQS::Queue', ...(variant !== undefined && { variant }) }
}

/** Something a node may be moved into: nothing, or a node that does not lie in it. */
function anyHome(diagram: Diagram, node: DiagramNode | undefined, random: RandomNumbers): { parent?: string } {
  const inside = new Set(node ? withDescendants(indexOf(diagram), [node.id]).map(({ id }) => id) : [])
  const homes = diagram.nodes.filter(({ id, kind }) => !inside.has(id) && (kind === 'frame' || kind === 'resource'))
  const home = random.chance(0.6) ? random.pick(homes) : undefined
  return home ? { parent: home.id } : {}
}

function anyMove(state: EditorState, random: RandomNumbers) {
  const node = anyNode(state, random)
  return node ? [{ id: node.id, position: anyPoint(random), ...anyHome(state.diagram, node, random) }] : []
}

const DEEDS: readonly Deed[] = [
  ...EDIT_COMMANDS.map(
    (command): Deed =>
      (state) =>
        (command.when?.(state) ?? true) ? command.run(state) : state,
  ),
  ...Array.from({ length: 3 }, (): Deed => selectSome),
  ...Array.from({ length: 4 }, (): Deed => addSomething),
  ...Array.from({ length: 4 }, (): Deed => connectSome),
  (state, random) => moveNodes.run(state, anyMove(state, random)),
  dragSome,
  (state, random) => {
    const node = anyNode(state, random)
    return node
      ? resizeNodes.run(state, { sizes: new Map([[node.id, { width: 10.4, height: random.below(500) }]]) })
      : state
  },
  (state, random) => {
    const node = anyNode(state, random)
    const places = new Map(node ? [[node.id, { position: roundPoint(anyPoint(random)) }]] : [])
    return applyLayout.run(state, { places, ways: {} })
  },
  (state, random) => {
    const node = anyNode(state, random)
    const clip = clipOf(state.diagram, node ? [node.id] : [])
    return paste.run(state, { clip, offset: anyPoint(random) })
  },
  (state, random) => {
    const node = anyNode(state, random)
    const field = random.pick(['label', 'notes', 'value'] as const) ?? 'label'
    return node ? setNodeText.run(state, { id: node.id, field, text: random.pick(TEXTS) ?? '' }) : state
  },
  (state, random) => {
    const field = random.pick(['name', 'description'] as const) ?? 'name'
    return setDiagramText.run(state, { field, text: random.pick(TEXTS) ?? '' })
  },
  (state, random) => {
    const section = random.pick(['parameters', 'outputs', 'metadata'] as const) ?? 'metadata'
    return setSectionEntry.run(state, { section, name: 'Entry', value: random.pick(VALUES) })
  },
  (state, random) => {
    const node = anyResource(state, random)
    const path = [random.pick(Object.keys(node?.properties ?? {})) ?? 'Name', ...(random.chance(0.2) ? ['Deep'] : [])]
    return node ? setProperties.run(state, { id: node.id, paths: [path], value: random.pick(VALUES) }) : state
  },
  (state, random) => {
    const node = anyResource(state, random)
    return node
      ? setProperties.run(state, { id: node.id, paths: [['A'], ['B', 'C']], value: random.pick(VALUES) })
      : state
  },
  (state, random) => {
    const node = anyResource(state, random)
    return node ? setAttribute.run(state, { id: node.id, name: 'Condition', value: random.pick(VALUES) }) : state
  },
  (state, random) => {
    const node = anyResource(state, random)
    const placements = (node?.placements ?? []).filter(() => random.chance(0.5))
    return node ? setPlacements.run(state, { id: node.id, placements }) : state
  },
  (state, random) => {
    const node = anyResource(state, random)
    return node ? renameResource.run(state, { from: node.logicalId, to: `Renamed${random.below(5)}` }) : state
  },
  optionSome,
  (state, random) => {
    const connection = anyConnection(state, random)
    return connection ? setConnection.run(state, { id: connection.id, label: random.pick(TEXTS) ?? '' }) : state
  },
  (state, random) => {
    const connection = anyConnection(state, random)
    const kind = random.pick(connection ? kindsFor(state.diagram, connection.source, connection.target) : [])
    return connection && kind ? setConnection.run(state, { id: connection.id, kind: kind.id }) : state
  },
]

function selectSome(state: EditorState, random: RandomNumbers): EditorState {
  const { nodes, connections } = state.diagram
  return select.run(state, {
    nodes: nodes.filter(() => random.chance(0.3)).map(({ id }) => id),
    connections: connections.filter(() => random.chance(0.2)).map(({ id }) => id),
  })
}

function addSomething(state: EditorState, random: RandomNumbers): EditorState {
  return addNode.run(state, {
    item: anyItem(random),
    position: anyPoint(random),
    ...anyHome(state.diagram, undefined, random),
  })
}

function connectSome(state: EditorState, random: RandomNumbers): EditorState {
  const [source, target] = [anyNode(state, random), anyNode(state, random)]
  const kind = source && target && random.pick(connectionsBetween(source, target).kinds)
  return kind ? connect.run(state, { kind: kind.id, source: source.id, target: target.id }) : state
}

function dragSome(state: EditorState, random: RandomNumbers): EditorState {
  let dragged = state
  for (let i = 0; i < 3; i++) {
    const before = dragged.gesture?.before ?? state.diagram
    dragged = previewed(dragged, movedTo(before, anyMove(state, random)), 'Move')
  }
  return random.chance(0.7) ? committed(dragged) : cancelled(dragged)
}

function optionSome(state: EditorState, random: RandomNumbers): EditorState {
  const connection = anyConnection(state, random)
  const options: readonly [string, Field][] = Object.entries(connectionKindOf(connection?.kind ?? '')?.options ?? {})
  const [name, field] = random.pick(options) ?? []
  if (!connection || name === undefined || !field) return state
  const value = random.chance(0.3) ? undefined : field.control === 'number' ? field.min : defaultOf(field)
  return setOption.run(state, { id: connection.id, name, value })
}

function kindsFor(diagram: Diagram, source: string, target: string) {
  const index = indexOf(diagram)
  const [from, to] = [index.node(source), index.node(target)]
  return from && to ? connectionsBetween(from, to).kinds : []
}
