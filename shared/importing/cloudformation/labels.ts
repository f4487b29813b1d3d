import { isJsonObject, type Json, type JsonObject } from '../../template/json'

/** Properties that name a resource, where they are plain text. */
const NAMES = [
  'Name',
  'FunctionName',
  'QueueName',
  'TopicName',
  'TableName',
  'BucketName',
  'ClusterName',
  'ServiceName',
] as const

/** What the reader sees: the `Name` tag or the name the resource is given where it says more than the logical id, else that in words. */
export function labelFor(logicalId: string, properties: JsonObject): string {
  const names = [tagged(properties.Tags), ...NAMES.map((name) => properties[name])].map(plainName)
  return names.find((name) => name !== undefined && saysMore(name, logicalId)) ?? inWords(logicalId)
}

function tagged(tags: Json | undefined): Json | undefined {
  if (!Array.isArray(tags)) return undefined
  const tag = tags.find((each) => isJsonObject(each) && each.Key === 'Name')
  return isJsonObject(tag) ? withoutStack(tag.Value) : undefined
}

/** A path of names begins with that of the stack, which says nothing inside it. */
function withoutStack(name: Json | undefined): Json | undefined {
  return typeof name === 'string' && /^[\w-]+\/[\w/-]+$/.test(name) ? name.slice(name.indexOf('/') + 1) : name
}

/** A name without the stack's name in it; undefined: it is an expression that says nothing to a reader. */
function plainName(value: Json | undefined): string | undefined {
  const text = isJsonObject(value) && typeof value['Fn::Sub'] === 'string' ? value['Fn::Sub'] : value
  if (typeof text !== 'string') return undefined
  const bare = text
    .replaceAll(/\$\{[^}]*\}/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s\-_/.:]+|[\s\-_/.:]+$/g, '')
  return bare.length >= 2 && bare.length <= 60 && !bare.includes('{{') ? bare : undefined
}

function saysMore(name: string, logicalId: string): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return /[a-z]/i.test(name) && plain(name) !== plain(logicalId) && plain(name).length >= 4
}

// Generators of templates end names in eight hexadecimal digits, which say nothing to a reader.
const HASH = /(?<=[A-Za-z0-9]{3})(?=[0-9A-F]*[0-9])[0-9A-F]{8}$/

/** `WebServerGroup` → `Web Server Group`; abbreviations stay whole. */
function inWords(logicalId: string): string {
  const words = logicalId
    .replace(HASH, '')
    .replaceAll(/([a-z0-9])([A-Z])|([A-Z]+)(?=[A-Z][a-z])/g, (_, a, b, c) => (c ? `${c} ` : `${a} ${b}`))
  return words.charAt(0).toUpperCase() + words.slice(1)
}
