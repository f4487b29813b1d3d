import { serviceOf } from '../../catalogue/services'
import type { ResourceNode } from '../../diagram/types'
import { isJsonObject, type Json, type JsonObject } from '../../template/json'
import { toPath, valueAt } from '../../template/path'
import { referencesIn } from '../../template/references'

const ROLE = 'AWS::IAM::Role'

/** A statement of a policy, and where it stands in the template. */
export interface StatementPlace {
  /** The logical id of the role, or of the policy attached to it. */
  readonly holder: string
  /** The list it stands in, dotted, below `Properties`. */
  readonly path: string
  readonly at: number
  readonly statement: JsonObject
}

/** Who acts through which role, and what the policies of that role say, as a template has it. */
export class Acting {
  private readonly statements = new Map<string, StatementPlace[]>()

  constructor(private readonly resources: JsonObject) {
    for (const [id, body] of Object.entries(resources)) {
      if (isJsonObject(body)) this.read(id, body)
    }
  }

  /** The logical id of the role a node acts through; undefined: none, or it is not in the template. */
  roleOf(node: ResourceNode): string | undefined {
    const acts = serviceOf(node.type)?.actsThrough
    if (!acts) return undefined
    const holder = this.holderOf(node, acts.slot)
    const named = this.named(holder, acts.path)
    const role = acts.form === 'arn' ? named : named && this.named(named, 'Roles')
    return role !== undefined && this.typeOf(role) === ROLE ? role : undefined
  }

  /** Whichever resource holds a node's properties of a slot: itself, or what it names there (a task definition). */
  holderOf(node: ResourceNode, slot: string | undefined): string {
    if (slot === undefined) return node.logicalId
    const fills = serviceOf(node.type)?.owned?.find((each) => each.slot === slot)?.fills
    const named = fills && fills.slot === undefined ? this.named(node.logicalId, fills.path) : undefined
    return named ?? node.owns?.[slot] ?? node.logicalId
  }

  /** The statements of all policies of a role. */
  statementsOf(role: string): readonly StatementPlace[] {
    return this.statements.get(role) ?? []
  }

  /** The first of a node's security groups; undefined: it names none of the template. */
  securityGroupOf(node: ResourceNode): string | undefined {
    if (node.type === 'AWS::EC2::SecurityGroup') return node.logicalId
    const place = serviceOf(node.type)?.network?.securityGroups
    if (!place) return undefined
    const list = this.property(this.holderOf(node, place.slot), place.path)
    return referencesIn(list).find(({ name }) => this.typeOf(name) === 'AWS::EC2::SecurityGroup')?.name
  }

  /** A property of a resource by its dotted path; undefined: there is none. */
  property(id: string, path: string): Json | undefined {
    return valueAt(this.resources, [id, 'Properties', ...toPath(path)])
  }

  private typeOf(id: string): Json | undefined {
    return valueAt(this.resources, [id, 'Type'])
  }

  private named(id: string, path: string): string | undefined {
    const [first] = referencesIn(this.property(id, path))
    return first && Object.hasOwn(this.resources, first.name) ? first.name : undefined
  }

  private read(id: string, { Type: type, Properties: properties }: JsonObject): void {
    if (!isJsonObject(properties)) return
    if (type === ROLE && Array.isArray(properties.Policies)) {
      properties.Policies.forEach((_, index) => {
        this.note([id], id, `Policies.${index}.PolicyDocument.Statement`)
      })
    }
    if (type === 'AWS::IAM::Policy' || type === 'AWS::IAM::ManagedPolicy' || type === 'AWS::IAM::RolePolicy') {
      const roles = referencesIn([properties.Roles ?? null, properties.RoleName ?? null]).map(({ name }) => name)
      this.note(roles, id, 'PolicyDocument.Statement')
    }
  }

  private note(roles: readonly string[], holder: string, path: string): void {
    const list = this.property(holder, path)
    if (!Array.isArray(list)) return
    const places = list.flatMap((statement, at) => (isJsonObject(statement) ? [{ holder, path, at, statement }] : []))
    for (const role of new Set(roles)) this.statements.set(role, [...(this.statements.get(role) ?? []), ...places])
  }
}
