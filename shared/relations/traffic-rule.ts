import { getAtt } from '../template/intrinsics'
import type { Json, JsonObject } from '../template/json'
import { mergePatched } from '../template/merge-patch'
import type { TemplateResource } from '../template/types'
import type { Allow } from './contribution'

/** The rule of its own that lets one security group's members be reached from another's. Both are logical ids. */
export function ingressRule(group: string, allow: Allow, source: JsonObject): TemplateResource {
  const rule = {
    Type: 'AWS::EC2::SecurityGroupIngress',
    Properties: { GroupId: groupId(group), ...ports(allow), ...source },
  }
  const patch = allow.wording?.as
  return patch === undefined ? rule : (mergePatched(rule, patch) as unknown as TemplateResource)
}

/** The same rule as an item in the list of the group that is reached. */
export function ingressItem(allow: Allow, source: JsonObject): Json {
  const item = { ...ports(allow), ...source }
  return allow.wording?.as === undefined ? item : mergePatched(item, allow.wording.as)
}

/** The rule that lets one security group's members open connections to another's. */
export function egressRule(group: string, allow: Allow, target: string): TemplateResource {
  const Properties = { GroupId: groupId(group), ...ports(allow), DestinationSecurityGroupId: groupId(target) }
  return { Type: 'AWS::EC2::SecurityGroupEgress', Properties }
}

/** The expression for a group's identifier. */
export function groupId(id: string): Json {
  return getAtt(id, 'GroupId')
}

function ports(allow: Allow): JsonObject {
  return { IpProtocol: allow.protocol, FromPort: allow.port, ToPort: allow.toPort ?? allow.port }
}
