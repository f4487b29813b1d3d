import { serviceOf } from '../../catalogue/services'
import { indexOf } from '../../diagram/queries'
import type { Diagram, ResourceNode } from '../../diagram/types'
import type { Cause } from '../../relations/cause'
import type { Allow } from '../../relations/contribution'
import type { Naming } from '../../relations/scope'
import { egressRule, groupId, ingressItem, ingressRule } from '../../relations/traffic-rule'
import { type Json, sameJson } from '../../template/json'
import { referencesIn } from '../../template/references'
import type { TemplateResource } from '../../template/types'
import type { Caused } from './collect'
import type { TemplateDraft } from './draft'
import { holderOf } from './holder'
import type { LogicalIds } from './logical-ids'
import { only, placedFirst } from './merge'

/** Step 7: allowed traffic becomes separate rules beside the security groups, so that groups may name each other. */
export function writeTraffic(all: readonly Caused[], diagram: Diagram, draft: TemplateDraft, ids: LogicalIds): void {
  const index = indexOf(diagram)
  for (const caused of placedFirst(only(all, 'allow'), (each) => each.contribution.wording?.at)) {
    const { contribution, cause } = caused
    const to = index.resource(contribution.to)
    const group = to && securityGroupOf(to, draft, ids)
    if (!to || !group) {
      draft.report(
        'export-no-security-group',
        'warning',
        `${to?.label ?? 'The target'} is in no network of the diagram, so no port can be opened for it`,
        cause,
      )
      continue
    }
    if ('cidr' in contribution.from) writeOutsideRule(caused, contribution.from.cidr, to, group, draft, ids)
    else writeRule(caused, group, index.resource(contribution.from.node), draft, ids)
  }
}

function writeRule(
  caused: Caused & { contribution: Allow },
  group: string,
  from: ResourceNode | undefined,
  draft: TemplateDraft,
  ids: LogicalIds,
): void {
  const { contribution, cause, naming } = caused
  const slot = `ingress${contribution.port}`
  const source = from && securityGroupOf(from, draft, ids)
  if (!source) {
    draft.report(
      'export-no-security-group',
      'warning',
      `${from?.label ?? 'The source'} is in no network of the diagram, so its traffic cannot be told apart`,
      cause,
    )
    return
  }
  const { in: holder, path, at } = contribution.wording ?? {}
  if (holder !== undefined && path !== undefined && draft.resources.has(holder)) {
    draft.append(holder, path, ingressItem(contribution, { SourceSecurityGroupId: groupId(source) }), cause, at)
    return
  }
  addOnce(draft, naming, slot, ingressRule(group, contribution, { SourceSecurityGroupId: groupId(source) }), cause)
  if (draft.property(source, 'SecurityGroupEgress') !== undefined) {
    addOnce(draft, naming, `egress${contribution.port}`, egressRule(source, contribution, group), cause)
  }
}

/** A rule for an address range belongs to the node that is reached: several lines may need it, and it must be there once. */
function writeOutsideRule(
  { contribution, cause }: Caused & { contribution: Allow },
  range: Json,
  to: ResourceNode,
  group: string,
  draft: TemplateDraft,
  ids: LogicalIds,
): void {
  const id = ids.owned(to, `ingress${contribution.port}${rangeSuffix(range)}`)
  if (draft.resources.has(id)) draft.provenance.push({ path: ['Resources', id], cause })
  else draft.add(id, ingressRule(group, contribution, { CidrIp: range }), cause, { kind: 'node', id: to.id })
}

function rangeSuffix(range: Json): string {
  if (range === '0.0.0.0/0') return ''
  return typeof range === 'string' ? `From${range.replace(/[^0-9]+/g, 'x')}` : 'FromNetwork'
}

/** Adds a rule unless an equal one is there: EC2 refuses the second. */
function addOnce(draft: TemplateDraft, naming: Naming, slot: string, rule: TemplateResource, cause: Cause): void {
  for (const [id, { body }] of draft.resources) {
    if (body.Type !== rule.Type || !sameJson(body.Properties, rule.Properties)) continue
    draft.provenance.push({ path: ['Resources', id], cause })
    return
  }
  draft.add(naming.generated(slot), rule, cause)
}

/** The logical id of the node's first security group in this template; undefined: it has none. */
export function securityGroupOf(node: ResourceNode, draft: TemplateDraft, ids: LogicalIds): string | undefined {
  if (node.type === 'AWS::EC2::SecurityGroup') return node.logicalId
  const place = serviceOf(node.type)?.network?.securityGroups
  if (!place) return undefined
  const holder = holderOf(node, place.slot, draft, ids)
  return referencesIn(draft.property(holder, place.path))
    .map((reference) => reference.name)
    .find((name) => draft.resources.get(name)?.body.Type === 'AWS::EC2::SecurityGroup')
}
