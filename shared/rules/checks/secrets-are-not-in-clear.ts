import { secretPlaces } from '../../catalogue/secret-places'
import { isResource } from '../../diagram/queries'
import { ref } from '../../template/intrinsics'
import { isJsonObject, type JsonObject } from '../../template/json'
import { type Path, pathText } from '../../template/path'
import { freeNameFor } from '../free-names'
import { applyMending, type MendingStep, offer, propertyStep } from '../mending'
import { nameOf } from '../naming'
import type { CheckedResource, Finding, Rule, RuleContext } from '../rule'
import { clearSecretsIn, isSecretName, signOf } from '../secrets-in-clear'

const TITLE = 'Ask for it at deployment'

/** https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_identities_secrets.html */
export const secretsAreNotInClear: Rule = {
  id: 'secrets-are-not-in-clear',
  severity: 'error',
  title: 'No password or key stands in clear',
  reason: 'Diagrams and templates are shared, stored and shown; whoever reads one has every secret that stands in it.',
  source: 'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_identities_secrets.html',
  check: (context) => [
    ...withheld(context),
    ...context.resources.flatMap((resource) => inResource(context, resource)),
    ...Object.entries(context.template.Parameters ?? {}).flatMap(([name, each]) => inParameter(name, each)),
  ],
  fix: applyMending,
}

/** The exporter does not write these, but they stand in the diagram. */
function withheld(context: RuleContext): Finding[] {
  return context.diagram.nodes.filter(isResource).flatMap((node) => {
    const written = context.resource(node.logicalId)?.properties ?? {}
    const there = new Set(secretPlaces(node.type, written).map(pathText))
    return secretPlaces(node.type, node.properties)
      .filter((path) => !there.has(pathText(path)))
      .map((path) => {
        const name = freeNameFor(context, node.logicalId + path.findLast((part) => typeof part === 'string'))
        return {
          message: `${node.label || node.logicalId}: a secret stands in clear in ${pathText(path)}.`,
          where: { node: node.id, path: ['Resources', node.logicalId, 'Properties', ...path] },
          ...offer(TITLE, [parameter(name), { do: 'property', node: node.id, path, value: ref(name) }]),
        }
      })
  })
}

function inResource(context: RuleContext, resource: CheckedResource): Finding[] {
  return clearSecretsIn(resource).map(({ path, sign, whole }) => ({
    message: `${nameOf(resource)}: ${sign === 'its name' ? 'a secret' : sign} stands in clear in ${pathText(path)}.`,
    where: { ...context.at(resource), path: ['Resources', resource.id, 'Properties', ...path] },
    ...(whole && moveToParameter(context, resource, path)),
  }))
}

function moveToParameter(context: RuleContext, resource: CheckedResource, path: Path) {
  const name = freeNameFor(context, resource.id + path.findLast((part) => typeof part === 'string'))
  const step = propertyStep(context, resource, path, ref(name))
  return step ? offer(TITLE, [parameter(name), step]) : {}
}

function parameter(name: string): MendingStep {
  return { do: 'section', section: 'parameters', name, value: { Type: 'String', NoEcho: true } }
}

function inParameter(name: string, each: unknown): Finding[] {
  if (!isJsonObject(each) || !holdsSecret(name, each)) return []
  const { Default: _secret, ...rest } = each
  return [
    {
      message: `The parameter ${name} has a secret as its default, in clear.`,
      where: { path: ['Parameters', name, 'Default'] },
      ...offer(TITLE, [{ do: 'section', section: 'parameters', name, value: { ...rest, NoEcho: true } }]),
    },
  ]
}

function holdsSecret(name: string, { Default: text, NoEcho, Type }: JsonObject): boolean {
  if (typeof text !== 'string' || text === '' || Type !== 'String' || text.startsWith('{{resolve:')) return false
  return signOf(text) !== undefined || NoEcho === true || NoEcho === 'true' || isSecretName(name)
}
