import type { Point } from '../../diagram/types'
import { applyMending, offer } from '../mending'
import type { Rule } from '../rule'

const STEP_PX = 24

/** https://aws.amazon.com/what-is/architecture-diagramming/ */
export const nodesHaveSpotsOfTheirOwn: Rule = {
  id: 'nodes-have-spots-of-their-own',
  severity: 'information',
  title: 'No two nodes stand on one spot',
  reason: 'One hides the other, and who reads the picture misses it.',
  source: 'https://aws.amazon.com/what-is/architecture-diagramming/',
  check: ({ diagram }) => {
    const taken = new Map<string, string>()
    return diagram.nodes.flatMap((node) => {
      const key = spot(node.parent, node.position)
      const other = taken.get(key)
      if (other === undefined) {
        taken.set(key, node.label)
        return []
      }
      const free = freePoint(node.position, (point) => taken.has(spot(node.parent, point)))
      taken.set(spot(node.parent, free), node.label)
      return [
        {
          message: `${node.label || 'A node'} stands exactly on ${other || 'another'}.`,
          where: { node: node.id },
          ...offer('Move it aside', [{ do: 'move', node: node.id, ...free }]),
        },
      ]
    })
  },
  fix: applyMending,
}

function spot(parent: string | undefined, { x, y }: Point): string {
  return `${parent ?? ''} ${x} ${y}`
}

function freePoint(from: Point, isTaken: (point: Point) => boolean): Point {
  let point = from
  while (isTaken(point)) point = { x: point.x + STEP_PX, y: point.y + STEP_PX }
  return point
}
