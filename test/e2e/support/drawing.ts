import { emptyDiagram, type Point, type Size } from '../../../shared/diagram/types'
import { addNode } from '../../../shared/editor/commands/add-node'
import { connect } from '../../../shared/editor/commands/connect'
import type { Item } from '../../../shared/editor/item'
import { type EditorState, openedState } from '../../../shared/editor/state'
import { serialiseDiagram } from '../../../shared/file/serialise'

/** One thing to place. Ids follow the order: `n1`, `n2`, … */
export interface Piece {
  readonly item: Item
  readonly label: string
  /** Relative to the container. */
  readonly at: Point
  /** The container's id; absent: the diagram. */
  readonly in?: string
  readonly size?: Size
}

/** A diagram file with these pieces and lines, made by the commands that the window uses. */
export function drawingText(
  pieces: readonly Piece[],
  lines: readonly { readonly kind: string; readonly source: string; readonly target: string }[] = [],
): string {
  let state: EditorState = openedState(emptyDiagram('Walk'), true)
  for (const { item, label, at, in: parent, size } of pieces) {
    const optional = { ...(parent !== undefined && { parent }), ...(size && { size }) }
    state = addNode.run(state, { item, label, position: at, ...optional })
  }
  for (const line of lines) state = connect.run(state, line)
  return serialiseDiagram(state.diagram)
}

const resource = (type: string, variant?: string): Item => ({ kind: 'resource', type, ...(variant && { variant }) })

/** What most walks place. */
export const ITEMS = {
  queue: resource('AWS::SQS::Queue', 'standard'),
  function: resource('AWS::Lambda::Function'),
  table: resource('AWS::DynamoDB::Table', 'simple-key'),
  bucket: resource('AWS::S3::Bucket'),
  topic: resource('AWS::SNS::Topic', 'standard'),
  role: resource('AWS::IAM::Role'),
  vpc: resource('AWS::EC2::VPC'),
  publicSubnet: resource('AWS::EC2::Subnet', 'public'),
  privateSubnet: resource('AWS::EC2::Subnet', 'private'),
} as const
