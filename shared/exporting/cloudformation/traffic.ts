import { serviceOf } from '../../catalogue/services'
import { indexOf } from '../../diagram/queries'
import type { Diagram, ResourceNode } from '../../diagram/types'
import type { Allow } from '../../relations/contribution'
import { getAtt } from '../../template/intrinsics'
import type { Json, JsonObject } from '../../template/json'
import { referencesIn } from '../../template/references'
import type { Caused } from './collect'
import type { TemplateDraft } from './draft'
import type { LogicalIds } from './logical-ids'
import { only } from './merge'

/** Step 7: allowed traffic becomes separate rules beside the security groups, so that groups may name each other. */
export function writeTraffic(all: readonly Caused[], diagram: Diagram, draft: TemplateDraft, ids: LogicalIds): void {
  const index = indexOf(diagram)
  for (const caused of only(all, 'allow')) {
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
    writeRule(caused, group, index.resource('node' in contribution.from ? contribution.from.node : ''), draft, ids)
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
  if ('cidr' in contribution.from) {
    draft.add(naming.generated(slot), ingress(group, contribution, { CidrIp: contribution.from.cidr }), cause)
    return
  }
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
  draft.add(naming.generated(slot), ingress(group, contribution, { SourceSecurityGroupId: groupId(source) }), cause)
  if (draft.property(source, 'SecurityGroupEgress') !== undefined) {
    draft.add(naming.generated(`egress${contribution.port}`), egress(source, contribution, group), cause)
  }
}

/** The logical id of the node's first security group in this template; undefined: it has none. */
export function securityGroupOf(node: ResourceNode, draft: TemplateDraft, ids: LogicalIds): string | undefined {
  if (node.type === 'AWS::EC2::SecurityGroup') return node.logicalId
  const place = serviceOf(node.type)?.network?.securityGroups
  if (!place) return undefined
  const holder = place.slot ? ids.owned(node, place.slot) : node.logicalId
  return referencesIn(draft.property(holder, place.path))
    .map((reference) => reference.name)
    .find((name) => draft.resources.get(name)?.body.Type === 'AWS::EC2::SecurityGroup')
}

function groupId(id: string): Json {
  return getAtt(id, 'GroupId')
}

function ingress(group: string, allow: Allow, source: JsonObject) {
  return { Type: 'AWS::EC2::SecurityGroupIngress', Properties: { GroupId: groupId(group), ...ports(allow), ...source } }
}

function egress(group: string, allow: Allow, target: string) {
  const Properties = { GroupId: groupId(group), ...ports(allow), DestinationSecurityGroupId: groupId(target) }
  return { Type: 'AWS::EC2::SecurityGroupEgress', Properties }
}

function ports(allow: Allow) {
  return { IpProtocol: allow.protocol, FromPort: allow.port, ToPort: allow.toPort ?? allow.port }
}
