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
  private readonly users = new Map<ResourceNode, ResourceNode[]>()

  constructor(readonly nodes: readonly ResourceNode[]) {
    const parts = nodes.flatMap((node) =>
      Object.keys(node.ownedResources ?? {}).map((slot) => [node.owns?.[slot] ?? '', node] as const),
    )
    this.byLogicalId = new Map([...parts, ...nodes.map((node) => [node.logicalId, node] as const)])
    for (const node of nodes) this.from.set(node.id, this.referencesOf(node))
    for (const node of nodes) {
      for (const target of this.targetsOf(node)) this.users.set(target, [...(this.users.get(target) ?? []), node])
    }
  }

  /** What a node's properties refer to, in reading order; itself left out. */
  of(node: ResourceNode): readonly NodeReference[] {
    return this.from.get(node.id) ?? []
  }

  /** The different nodes a node refers to. */
  targetsOf(node: ResourceNode): ResourceNode[] {
    return [...new Set(this.of(node).map(({ target }) => target))]
  }

  /** What a node refers to, itself or by way of its subnet group. */
  reachedBy(node: ResourceNode): ResourceNode[] {
    const targets = this.targetsOf(node)
    // A replica stands where the database it copies stands.
    const copied = node.properties.SourceDBInstanceIdentifier ? targets.filter(({ type }) => type === node.type) : []
    const near = [...targets, ...copied.flatMap((each) => this.targetsOf(each))]
    const groups = near.filter(({ type }) => type.endsWith('SubnetGroup'))
    return [...new Set([...near, ...groups.flatMap((group) => this.targetsOf(group))])]
  }

  /** Who refers to a node. */
  usersOf(node: ResourceNode): readonly ResourceNode[] {
    return this.users.get(node) ?? []
  }

  /** The node with a logical id; undefined: there is none. */
  named(logicalId: string): ResourceNode | undefined {
    return this.byLogicalId.get(logicalId)
  }

  private referencesOf(node: ResourceNode): NodeReference[] {
    const parts = Object.values(node.ownedResources ?? {}).map(({ Properties: given }) => given)
    return [node.properties, ...parts]
      .flatMap((value) => referencesIn(value))
      .flatMap(({ name, path }) => {
        const target = this.byLogicalId.get(name)
        return target && target !== node ? [{ target, path }] : []
      })
  }
}
