import { UNKNOWN_TAG } from './intrinsics'
import { isJsonObject, type Json, type JsonObject } from './json'

/** Sentences about what of a template is carried as it stands, because only CloudFormation or a macro can say what it means. */
export function templateNotes(template: JsonObject): string[] {
  const names = namesIn(template)
  const transforms = [template.Transform ?? []].flat().filter((each) => typeof each === 'string')
  const unknown = [...names]
    .filter((name) => name.startsWith(`${UNKNOWN_TAG}!`))
    .map((name) => name.slice(UNKNOWN_TAG.length))
  return [
    ...(transforms.length > 0
      ? [`It goes through ${transforms.join(', ')}, which is kept and not carried out here.`]
      : []),
    ...([...names].some((name) => name.startsWith('Fn::ForEach'))
      ? ['Loops (Fn::ForEach) are kept as they stand.']
      : []),
    ...(names.has('Fn::Transform') ? ['Macros (Fn::Transform) are kept as they stand.'] : []),
    ...(unknown.length > 0
      ? [`Tags that CloudFormation does not know are kept as they stand: ${unknown.join(', ')}.`]
      : []),
    ...(hasModules(template) ? ['Modules are kept as they stand; what they make is not shown.'] : []),
  ]
}

function namesIn(value: Json): Set<string> {
  const names = new Set<string>()
  const left: Json[] = [value]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (Array.isArray(next)) for (const item of next) left.push(item)
    if (!isJsonObject(next)) continue
    for (const [key, child] of Object.entries(next)) {
      names.add(key)
      if (child !== null && typeof child === 'object') left.push(child)
    }
  }
  return names
}

function hasModules({ Resources }: JsonObject): boolean {
  const all = isJsonObject(Resources) ? Object.values(Resources) : []
  return all.some((each) => isJsonObject(each) && typeof each.Type === 'string' && each.Type.endsWith('::MODULE'))
}
