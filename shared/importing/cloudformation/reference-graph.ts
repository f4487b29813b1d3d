import type { ResourceNode } from '../../diagram/types'
import type { Path } from '../../template/path'
import { referencesIn } from '../../template/references'

/** One node of a template refers to another, by a place in its properties. */
export interface NodeReference {
  readonly target: ResourceNode
  readonly path: Path
}

/** Who refers to whom among the nodes of a template. */
export class ReferenceGraph {
  private readonly byLogicalId: ReadonlyMap<string, ResourceNode>
  private readonly from = new Map<string, readonly NodeReference[]>()

  constructor(readonly nodes: readonly ResourceNode[]) {
    this.byLogicalId = new Map(nodes.map((node) => [node.logicalId, node]))
    for (const node of nodes) this.from.set(node.id, this.referencesOf(node))
  }

  /** What a node's properties refer to, in reading order; itself left out. */
  of(node: ResourceNode): readonly NodeReference[] {
    return this.from.get(node.id) ?? []
  }

  /** The different nodes a node refers to. */
  targetsOf(node: ResourceNode): ResourceNode[] {
    return [...new Set(this.of(node).map(({ target }) => target))]
  }

  /** The node with a logical id; undefined: there is none. */
  named(logicalId: string): ResourceNode | undefined {
    return this.byLogicalId.get(logicalId)
  }

  private referencesOf(node: ResourceNode): NodeReference[] {
    return referencesIn(node.properties).flatMap(({ name, path }) => {
      const target = this.byLogicalId.get(name)
      return target && target !== node ? [{ target, path }] : []
    })
  }
}
