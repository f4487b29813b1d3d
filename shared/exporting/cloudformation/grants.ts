import { serviceOf } from '../../catalogue/services'
import { indexOf } from '../../diagram/queries'
import type { Diagram, ResourceNode } from '../../diagram/types'
import type { Grant } from '../../relations/contribution'
import { statementOf } from '../../relations/grant-statement'
import { ref } from '../../template/intrinsics'
import { sameJson } from '../../template/json'
import { referencesIn } from '../../template/references'
import type { Caused } from './collect'
import type { TemplateDraft } from './draft'
import { holderOf } from './holder'
import type { LogicalIds } from './logical-ids'
import { only, placedFirst } from './merge'

/** The slot under which a node's policy is named. */
export const POLICY_SLOT = 'policy'

/**
 * Step 6: grants become one separate policy for each node that acts, attached to its role. Never inline in the role: two
 * functions that call each other would form a cycle.
 */
export function writeGrants(all: readonly Caused[], diagram: Diagram, draft: TemplateDraft, ids: LogicalIds): void {
  const index = indexOf(diagram)
  for (const { contribution, cause } of placedFirst(only(all, 'grant'), (each) => each.contribution.wording?.at)) {
    if (writeWhereFound(contribution, draft, cause)) continue
    const node = index.resource(contribution.to)
    const role = node && roleOf(node, draft, ids)
    if (!node || !role) {
      draft.report(
        'export-no-role',
        'error',
        `${node?.label ?? 'This'} has no role in the diagram that permissions could be added to`,
        cause,
      )
      continue
    }
    const policy = ids.owned(node, POLICY_SLOT)
    if (draft.resources.has(policy)) draft.provenance.push({ path: ['Resources', policy], cause })
    else draft.add(policy, emptyPolicy(policy, role), cause, { kind: 'node', id: node.id })
    addStatement(policy, contribution, draft, cause)
  }
}

/** A statement of a template that was opened stays in the policy it stood in, as long as that is there. */
function writeWhereFound(grant: Grant, draft: TemplateDraft, cause: Caused['cause']): boolean {
  const { in: holder, path, at } = grant.wording ?? {}
  if (holder === undefined || path === undefined || !draft.resources.has(holder)) return false
  draft.append(holder, path, statementOf(grant), cause, at)
  return true
}

/** The logical id of the role a node's code acts through; undefined: it has none in this template. */
export function roleOf(node: ResourceNode, draft: TemplateDraft, ids: LogicalIds): string | undefined {
  const acts = serviceOf(node.type)?.actsThrough
  if (!acts) return undefined
  const holder = holderOf(node, acts.slot, draft, ids)
  const named = referencesIn(draft.property(holder, acts.path))[0]?.name
  if (named === undefined || acts.form === 'arn') return roleNamed(named, draft)
  return roleNamed(referencesIn(draft.property(named, 'Roles'))[0]?.name, draft)
}

function roleNamed(id: string | undefined, draft: TemplateDraft): string | undefined {
  return id !== undefined && draft.resources.get(id)?.body.Type === 'AWS::IAM::Role' ? id : undefined
}

function emptyPolicy(name: string, role: string) {
  return {
    Type: 'AWS::IAM::Policy',
    Properties: {
      PolicyName: name.slice(0, 128),
      PolicyDocument: { Version: '2012-10-17', Statement: [] },
      Roles: [ref(role)],
    },
  }
}

function addStatement(policy: string, grant: Grant, draft: TemplateDraft, cause: Caused['cause']): void {
  const path = 'PolicyDocument.Statement'
  const list = draft.property(policy, path)
  const statement = statementOf(grant)
  const twin = Array.isArray(list) ? list.findIndex((item) => sameJson(item, statement)) : -1
  if (twin < 0) draft.append(policy, path, statement, cause)
  else draft.provenance.push({ path: ['Resources', policy, 'Properties', 'PolicyDocument', 'Statement', twin], cause })
}
