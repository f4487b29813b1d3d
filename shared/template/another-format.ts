import { isJsonObject, type Json, type JsonObject } from './json'
import { RefusedTemplate } from './refusal'

/** Throws RefusedTemplate for a value that is no template, naming what it looks like and what is missing. */
export function refuseOtherFormats(value: Json): asserts value is JsonObject {
  if (value === null)
    throw new RefusedTemplate('empty', 'The file is empty; a template has at least a Resources section.')
  if (!isJsonObject(value)) {
    const what = Array.isArray(value) ? 'a list' : 'a single value'
    throw new RefusedTemplate('not-an-object', `This is ${what}; a template is a map with a Resources section.`)
  }
  const other = Object.hasOwn(value, 'Resources') ? undefined : lookOf(value)
  if (other) throw new RefusedTemplate('another-format', `This is ${other}; it has no Resources section.`)
  if (!Object.hasOwn(value, 'Resources')) {
    throw new RefusedTemplate('no-resources', 'This is no CloudFormation template: the Resources section is missing.')
  }
  if (!isJsonObject(value.Resources)) {
    throw new RefusedTemplate('no-resources', 'The Resources section holds no resources: it is not a map.')
  }
}

function lookOf(value: JsonObject): string | undefined {
  const has = (key: string) => Object.hasOwn(value, key)
  if (value.format === 'awsdiagram') return 'a diagram file'
  if (has('apiVersion') && has('kind')) return 'a Kubernetes file'
  if (isJsonObject(value.services)) return 'a compose file'
  if (has('openapi') || has('swagger')) return 'an API description'
  if (has('jobs') && has('on')) return 'a workflow file'
  if (has('dependencies') || has('devDependencies')) return 'a package description'
  return undefined
}
