import { ref } from '../../template/intrinsics'
import { isJsonObject, type JsonObject, sameJson } from '../../template/json'

/** The policy of a role that is just as the exporter makes it for what a node is granted; undefined: there is none. */
export function ownPolicyOf(role: string | undefined, resources: JsonObject): string | undefined {
  if (role === undefined) return undefined
  return Object.entries(resources).find(([id, body]) => isJsonObject(body) && isOwnPolicy(id, role, body))?.[0]
}

function isOwnPolicy(id: string, role: string, body: JsonObject): boolean {
  const { Type: type, Properties: properties, ...others } = body
  if (type !== 'AWS::IAM::Policy' || !isJsonObject(properties) || Object.keys(others).length > 0) return false
  const { PolicyName: name, PolicyDocument: document, Roles: roles, ...more } = properties
  if (name !== id.slice(0, 128) || !sameJson(roles, [ref(role)]) || Object.keys(more).length > 0) return false
  return isJsonObject(document) && document.Version === '2012-10-17' && Object.keys(document).length === 2
}
