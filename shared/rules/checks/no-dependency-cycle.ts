import { mentionsIn } from '../mentions'
import { nameOf, nameOfId } from '../naming'
import type { Rule, RuleContext } from '../rule'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/troubleshooting.html */
export const noDependencyCycle: Rule = {
  id: 'no-dependency-cycle',
  severity: 'error',
  title: 'No resource waits for itself, not even through others',
  reason:
    'CloudFormation makes what others refer to first; in a circle nothing can be first, and it refuses the template.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/troubleshooting.html',
  check: (context) =>
    cyclesOf(dependencies(context)).flatMap((cycle) => {
      const start = context.resource(cycle[0])
      if (!start) return []
      const chain = [...cycle, start.id].map((id) => nameOfId(context, id)).join(' → ')
      const message =
        cycle.length === 1 ? `${nameOf(start)} refers to itself.` : `These wait for each other in a circle: ${chain}.`
      return [{ message, where: context.at(start) }]
    }),
}

function dependencies(context: RuleContext): Map<string, string[]> {
  const edges = new Map<string, string[]>(context.resources.map(({ id }) => [id, []]))
  for (const { by, name, path } of mentionsIn(context)) {
    if (path[2] === 'Metadata' || !by || !edges.has(name)) continue
    edges.get(by.id)?.push(name)
  }
  return edges
}

/** One circle for each group of resources that wait for each other, found without recursion: templates may chain deeply. */
function cyclesOf(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>()
  const cycles: string[][] = []
  for (const root of edges.keys()) {
    if (done.has(root)) continue
    const trail: { id: string; next: number }[] = [{ id: root, next: 0 }]
    const place = new Map([[root, 0]])
    while (trail.length > 0) {
      const top = trail[trail.length - 1] as { id: string; next: number }
      const target = edges.get(top.id)?.[top.next++]
      if (target === undefined) {
        done.add(top.id)
        place.delete(top.id)
        trail.pop()
      } else if (place.has(target)) cycles.push(trail.slice(place.get(target)).map(({ id }) => id))
      else if (!done.has(target)) {
        place.set(target, trail.length)
        trail.push({ id: target, next: 0 })
      }
    }
  }
  return onePerGroup(cycles)
}

function onePerGroup(cycles: readonly string[][]): string[][] {
  const told = new Set<string>()
  return [...cycles]
    .sort((a, b) => a.length - b.length)
    .filter((cycle) => {
      const isNew = cycle.every((id) => !told.has(id))
      if (isNew) for (const id of cycle) told.add(id)
      return isNew
    })
}
