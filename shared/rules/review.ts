import type { Specification } from '../catalogue/specification/specification'
import type { ChangeKind } from '../diagram/difference'
import { matchNodes } from '../diagram/match-nodes'
import type { Diagram } from '../diagram/types'
import { type MergedDiagram, mergeDiagrams } from '../drawing/merged-diagram'
import { whereOf } from '../relations/cause'
import type { Exported } from '../relations/exported'
import { diffSections } from './diff-diagrams'
import {
  markOfResource,
  type ResourceDifference,
  type ResourceValue,
  resourceDifferences,
} from './resource-differences'
import { reviewLines } from './review-lines'
import { reviewNodes } from './review-nodes'

/** What becomes of something, as the canvas marks it: `replaced` is a change for which CloudFormation makes another resource. */
export type ReviewMark = ChangeKind | 'replaced'

/** A diagram with what it exports. */
export interface ReviewSide {
  readonly diagram: Diagram
  readonly exported: Exported
}

/** One thing that differs, for the list of changes. */
export interface ReviewItem {
  /** Unlike that of any other item. */
  readonly key: string
  readonly what: 'node' | 'connection' | 'generated' | 'section'
  readonly mark: ReviewMark
  /** CloudFormation deletes or replaces what holds data, and nothing says that the data is to be kept. */
  readonly losesData: boolean
  readonly name: string
  /** A type, or what else says which sort of thing it is; may be empty. */
  readonly about: string
  /** Where it is seen in the merged diagram; absent: nowhere. */
  readonly node?: string
  readonly connection?: string
  /** What of it differs; empty for what was added or removed as a whole. */
  readonly values: readonly ResourceValue[]
}

/** Everything a comparison shows: both diagrams in one, and what differs. */
export interface Review {
  readonly diagram: Diagram
  /** The gravest first: data that is lost, replaced, removed, changed, added. */
  readonly items: readonly ReviewItem[]
  /** How many nodes only stand elsewhere or have another size. */
  readonly moved: number
}

/** What the parts of a review are worked out from. */
export interface ReviewGround {
  readonly before: ReviewSide
  readonly after: ReviewSide
  readonly merged: MergedDiagram
  /** By logical id. */
  readonly resources: ReadonlyMap<string, ResourceDifference>
}

/** Compares two diagrams and what they export. The specification must know the types of both. */
export function reviewOf(before: ReviewSide, after: ReviewSide, specification: Specification): Review {
  const [old, fresh] = [before.exported.template, after.exported.template]
  const differences = resourceDifferences(old.Resources, fresh.Resources, specification)
  const merged = mergeDiagrams(before.diagram, after.diagram, matchNodes(before.diagram, after.diagram))
  const ground = { before, after, merged, resources: new Map(differences.map((each) => [each.logicalId, each])) }
  const { items: nodes, moved } = reviewNodes(ground)
  const items = [...nodes, ...reviewLines(ground), ...generatedItems(ground), ...sectionItems(ground)]
  return { diagram: merged.diagram, items: items.sort((a, b) => weightOf(a) - weightOf(b)), moved }
}

const ORDER: readonly ReviewMark[] = ['replaced', 'removed', 'changed', 'added']
const SORTS: readonly ReviewItem['what'][] = ['node', 'connection', 'generated', 'section']

function weightOf({ losesData, mark, what }: ReviewItem): number {
  return (losesData ? 0 : 100) + ORDER.indexOf(mark) * 10 + SORTS.indexOf(what)
}

/** Resources that stand behind no node of their own: roles, permissions, mappings. They are seen where they come from. */
function generatedItems({ before, after, merged, resources }: ReviewGround): ReviewItem[] {
  const drawn = new Set(
    [...before.diagram.nodes, ...after.diagram.nodes].flatMap((node) =>
      node.kind === 'resource' ? [node.logicalId] : [],
    ),
  )
  const [old, fresh] = [causesOf(before.exported), causesOf(after.exported)]
  return [...resources.values()].flatMap((difference): ReviewItem[] => {
    const { logicalId, type, values, losesData } = difference
    if (drawn.has(logicalId)) return []
    const lost = old.get(logicalId)
    const inMerged = {
      node: lost?.node === undefined ? undefined : merged.nodeIds.get(lost.node),
      connection: lost?.connection === undefined ? undefined : merged.connectionIds.get(lost.connection),
    }
    const { node, connection } = fresh.get(logicalId) ?? inMerged
    return [
      {
        key: `generated ${logicalId}`,
        what: 'generated',
        mark: markOfResource(difference),
        losesData,
        name: logicalId,
        about: type,
        values,
        ...(node !== undefined && { node }),
        ...(connection !== undefined && { connection }),
      },
    ]
  })
}

/** For each generated resource where in its diagram it comes from. */
function causesOf({ provenance }: Exported): Map<string, { readonly node?: string; readonly connection?: string }> {
  const causes = new Map<string, { readonly node?: string; readonly connection?: string }>()
  for (const { path, cause } of provenance) {
    const [section, id] = path
    if (section === 'Resources' && path.length === 2 && !causes.has(String(id))) causes.set(String(id), whereOf(cause))
  }
  return causes
}

function sectionItems({ before, after }: ReviewGround): ReviewItem[] {
  return diffSections(before.exported.template, after.exported.template).map(({ name, change }) => ({
    key: `section ${name}`,
    what: 'section',
    mark: change,
    losesData: false,
    name,
    about: '',
    values: [],
  }))
}
