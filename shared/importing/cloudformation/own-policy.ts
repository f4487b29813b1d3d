import type { ResourceNode } from '../../diagram/types'
import { ref } from '../../template/intrinsics'
import { isJsonObject, type JsonObject, sameJson } from '../../template/json'
import { Acting } from './acting'

/** The policy of a role that is just as the exporter makes it for what a node is granted; undefined: there is none. */
export function ownPolicyOf(role: string | undefined, resources: JsonObject): string | undefined {
  if (role === undefined) return undefined
  return Object.entries(resources).find(([id, body]) => isJsonObject(body) && isOwnPolicy(id, role, body))?.[0]
}

/** The nodes with the policies that the exporter would have made for them under their slot, so that what waits for grants finds them. */
export function withOwnPolicies(nodes: readonly ResourceNode[], resources: JsonObject): ResourceNode[] {
  const acting = new Acting(resources)
  return nodes.map((node) => {
    const policy = ownPolicyOf(acting.roleOf(node), resources)
    return policy === `${node.logicalId}Policy` ? { ...node, owns: { ...node.owns, policy } } : node
  })
}

function isOwnPolicy(id: string, role: string, body: JsonObject): boolean {
  const { Type: type, Properties: properties, ...others } = body
  if (type !== 'AWS::IAM::Policy' || !isJsonObject(properties) || Object.keys(others).length > 0) return false
  const { PolicyName: name, PolicyDocument: document, Roles: roles, ...more } = properties
  if (name !== id.slice(0, 128) || !sameJson(roles, [ref(role)]) || Object.keys(more).length > 0) return false
  return isJsonObject(document) && document.Version === '2012-10-17' && Object.keys(document).length === 2
}
