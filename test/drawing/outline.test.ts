import { describe, expect, it } from 'vitest'
import { type DiagramNode, emptyDiagram } from '../../shared/diagram/types'
import { type OutlineRow, openedFor, outlineRows, withToggled } from '../../shared/drawing/outline'
import { outlineStep, rowBeginningWith } from '../../shared/drawing/outline-walk'

const node = (id: string, label: string, x: number, y: number, parent?: string): DiagramNode => ({
  id,
  kind: 'resource',
  type: 'AWS::SQS::Queue',
  logicalId: label,
  label,
  position: { x, y },
  properties: {},
  ...(parent !== undefined && { parent }),
})

const diagram = {
  ...emptyDiagram('Shop'),
  nodes: [
    node('n1', 'Right', 300, 0),
    { id: 'n2', kind: 'frame', frame: 'group', label: 'Group', position: { x: 0, y: 200 } } as const,
    node('n3', 'Left', 0, 4),
    node('n4', 'Inner', 10, 10, 'n2'),
  ],
  connections: [{ id: 'c1', kind: 'annotation', source: 'n3', target: 'n4' }],
}

const NONE: ReadonlySet<string> = new Set()
const rowsOf = (toggled: ReadonlySet<string> = NONE) => outlineRows(diagram, { level: 'architecture', toggled })
const keys = (rows: readonly OutlineRow[]) => rows.map(({ key }) => key)

describe('outlineRows', () => {
  it('lists containers, what is in them and what stands beside them in the order of reading', () => {
    expect(keys(rowsOf())).toEqual(['n3', 'n1', 'n2', 'n4'])
    expect(rowsOf().map(({ depth }) => depth)).toEqual([1, 1, 1, 2])
    expect(rowsOf()[0]).toMatchObject({ label: 'Left', detail: 'SQS queue', isOpen: false, place: 1, among: 3 })
    expect(rowsOf()[1]?.isOpen).toBeUndefined()
  })

  it('lists a connection below both of its ends once these are open', () => {
    const rows = rowsOf(new Set(['n3', 'n4']))
    expect(keys(rows)).toEqual(['n3', 'n3>c1', 'n1', 'n2', 'n4', 'n4>c1'])
    expect(rows[1]).toMatchObject({ label: 'line → Inner', leaves: true, parent: 'n3', depth: 2, place: 1, among: 1 })
    expect(rows[5]).toMatchObject({ label: 'Left → line', leaves: false, depth: 3 })
  })

  it('closes a container that is toggled, and opens what hides a node or a connection', () => {
    const closed = withToggled(NONE, 'n2')
    expect(keys(rowsOf(closed))).toEqual(['n3', 'n1', 'n2'])
    expect(keys(rowsOf(openedFor(diagram, closed, { node: 'n4' })))).toContain('n4')
    expect(openedFor(diagram, NONE, { node: 'n4' })).toBe(NONE)
    expect(keys(rowsOf(openedFor(diagram, closed, { connection: 'c1' })))).toContain('n3>c1')
  })

  it('does not lose itself in a damaged document, and shows at the business level what that level shows', () => {
    const loop = { ...diagram, nodes: [node('n1', 'Self', 0, 0, 'n1'), node('n2', 'Orphan', 0, 0, 'gone')] }
    expect(keys(outlineRows({ ...loop, connections: [] }, { level: 'architecture', toggled: NONE }))).toEqual(['n2'])
    const role: DiagramNode = { ...node('n5', 'Rights', 0, 400), type: 'AWS::IAM::Role' } as DiagramNode
    const rows = outlineRows({ ...diagram, nodes: [...diagram.nodes, role] }, { level: 'business', toggled: NONE })
    expect(keys(rows)).not.toContain('n5')
  })

  it('keeps numbers of rows below one parent whole', () => {
    for (const row of rowsOf(new Set(['n3', 'n4']))) {
      const beside = rowsOf(new Set(['n3', 'n4'])).filter(({ parent }) => parent === row.parent)
      expect(row.among).toBe(beside.length)
      expect(beside[row.place - 1]?.key).toBe(row.key)
    }
  })
})

describe('walking the outline', () => {
  const rows = rowsOf(new Set(['n3']))

  it('goes down, up, to the ends, in and out', () => {
    expect(outlineStep(rows, undefined, 'ArrowDown')).toEqual({ active: 'n3' })
    expect(outlineStep(rows, 'n1', 'ArrowUp')).toEqual({ active: 'n3>c1' })
    expect(outlineStep(rows, 'n4', 'ArrowDown')).toEqual({ active: 'n4' })
    expect(outlineStep(rows, 'n1', 'End')).toEqual({ active: 'n4' })
    expect(outlineStep(rows, 'n4', 'Home')).toEqual({ active: 'n3' })
    expect(outlineStep(rows, 'n3', 'ArrowRight')).toEqual({ active: 'n3>c1' })
    expect(outlineStep(rows, 'n3>c1', 'ArrowLeft')).toEqual({ active: 'n3' })
    expect(outlineStep(rows, 'n3', 'ArrowLeft')).toEqual({ toggle: 'n3' })
    expect(outlineStep(rows, 'n4', 'ArrowRight')).toEqual({ toggle: 'n4' })
    expect(outlineStep(rows, 'n1', 'ArrowRight')).toBeUndefined()
    expect(outlineStep(rows, 'n3', 'x')).toBeUndefined()
  })

  it('finds by the first letters, each time the next', () => {
    expect(rowBeginningWith(rows, 'n3', 'l')).toBe('n3>c1')
    expect(rowBeginningWith(rows, 'n3>c1', 'l')).toBe('n3')
    expect(rowBeginningWith(rows, 'n3', 'le')).toBe('n3')
    expect(rowBeginningWith(rows, 'n3', 'IN')).toBe('n4')
    expect(rowBeginningWith(rows, 'n3', 'zz')).toBeUndefined()
  })
})
