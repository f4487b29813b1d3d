import type { JudgeFinding } from '../../shared/bridge/judge'
import { type Cause, type Provenance, type Where, whereOf } from '../../shared/relations/cause'
import type { Lines } from '../../shared/template/locate'
import { type Path, toPath } from '../../shared/template/path'

/** A finding of AWS's validator with its place in the diagram. */
export interface PlacedFinding extends JudgeFinding {
  readonly where: Where
}

/** Finds the node or connection that wrote what each finding is about: by resource and property, else by line. */
export function placeFindings(
  findings: readonly JudgeFinding[],
  provenance: Provenance,
  lines: readonly Lines[],
): PlacedFinding[] {
  return findings.map((finding) => {
    const path = pathOf(finding, lines)
    const cause = causeOf(path, provenance)
    return { ...finding, where: { ...(cause && whereOf(cause)), ...(path.length > 0 && { path }) } }
  })
}

function pathOf({ resource, property, line }: JudgeFinding, lines: readonly Lines[]): Path {
  if (resource !== undefined) return ['Resources', resource, ...toPath(property ?? '')]
  return lines.findLast(({ first, last }) => line !== undefined && first <= line && line <= last)?.path ?? []
}

// A resource's own properties begin at the fourth part of a path; above, a piece of one says nothing about the whole.
const PROPERTY = 4

/** What wrote the path, else a part of the property it names, else the nearest part of the template around it. */
function causeOf(path: Path, provenance: Provenance): Cause | undefined {
  const reach = (each: Path) => each.findIndex((part, i) => i >= path.length || String(part) !== String(path[i]))
  const around = provenance.filter((each) => reach(each.path) === -1)
  const nearest = around.reduce<Provenance[number] | undefined>(
    (best, each) => (best && best.path.length >= each.path.length ? best : each),
    undefined,
  )
  if (nearest && nearest.path.length >= PROPERTY) return nearest.cause
  const inside = path.length >= PROPERTY ? provenance.find((each) => reach(each.path) === path.length) : undefined
  return (inside ?? nearest)?.cause
}
