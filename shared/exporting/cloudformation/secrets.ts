import { secretPlaces } from '../../catalogue/secret-places'
import { freeLogicalId, logicalIdFrom } from '../../diagram/logical-id'
import type { Diagram, ResourceNode } from '../../diagram/types'
import { ref } from '../../template/intrinsics'
import type { JsonObject } from '../../template/json'
import { type Path, withValueAt } from '../../template/path'
import type { TemplateDraft } from './draft'

/**
 * Last step: a secret typed into a property is not written. The template asks for it at deployment instead, through a
 * parameter that nobody can read back. Gives those parameters.
 */
export function withholdSecrets(diagram: Diagram, draft: TemplateDraft): JsonObject {
  const parameters: Record<string, JsonObject> = {}
  const taken = new Set([...draft.resources.keys(), ...Object.keys(diagram.template.parameters ?? {})])
  for (const node of diagram.nodes) {
    // A template that was imported is written back as it came; rules still point at what stands in it.
    if (node.kind !== 'resource' || isImported(node)) continue
    for (const path of secretPlaces(node.type, node.properties)) {
      const name = freeLogicalId(logicalIdFrom(`${node.logicalId}${path.findLast(isText)}`, 'Secret', new Set()), taken)
      taken.add(name)
      parameters[name] = { Type: 'String', NoEcho: true, Description: `A secret of ${node.logicalId}` }
      replace(node, path, name, draft)
    }
  }
  return parameters
}

function isImported(node: ResourceNode): boolean {
  return node.owns !== undefined && Object.keys(node.owns).length === 0
}

function isText(part: string | number): part is string {
  return typeof part === 'string'
}

function replace(node: ResourceNode, path: Path, name: string, draft: TemplateDraft): void {
  const resource = draft.resources.get(node.logicalId)
  if (!resource) return
  const place: Path = ['Resources', node.logicalId, 'Properties', ...path]
  const cause = { kind: 'node', id: node.id } as const
  resource.body = { ...resource.body, Properties: withValueAt(resource.body.Properties ?? {}, path, ref(name)) }
  draft.provenance.push({ path: place, cause })
  const message = `${node.label || node.logicalId}: the secret in ${path.join('.')} is not written into the template; deployment asks for it as ${name}`
  draft.report('export-secret-withheld', 'warning', message, cause, place)
}
