import { secretPlaces } from '../catalogue/secret-places'
import { isDynamicReference } from '../catalogue/secret-properties'
import { isExpression } from '../template/intrinsics'
import { isJsonObject, type Json } from '../template/json'
import type { Path } from '../template/path'
import type { CheckedResource } from './rule'

/** A secret that stands in clear in a resource. */
export interface ClearSecret {
  /** Below the resource's properties. */
  readonly path: Path
  /** What gives it away, such as "its name" or "an access key". */
  readonly sign: string
  /** Whether the value is the secret and nothing else, so that a reference can take its place. */
  readonly whole: boolean
}

const PATTERNS: readonly { readonly sign: string; readonly pattern: RegExp }[] = [
  { sign: 'an access key of AWS', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b(?<!EXAMPLE)/ },
  { sign: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/ },
  { sign: 'a token of GitHub', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40,})/ },
  { sign: 'a token of Slack', pattern: /\bxox[abprs]-[A-Za-z0-9-]{10,}/ },
  { sign: 'a key of Stripe', pattern: /\b[rs]k_live_[A-Za-z0-9]{16,}/ },
  { sign: 'a key of Google', pattern: /\bAIza[0-9A-Za-z_-]{35}\b/ },
  { sign: 'an address with a password in it', pattern: /\b[a-z][a-z0-9+]*:\/\/[^\s:/@$]+:[^\s:/@${}]{3,}@[^\s/]/ },
]

const SECRET_NAME =
  /(?:password|passwd|passphrase|pwd|secret|secret_?key|api_?key|private_?key|auth_?token|access_?token|client_?secret)$/i
const PASSWORD_NAME = /(?:password|passphrase)$/i

/** What kind of secret a text looks like; undefined: none. */
export function signOf(text: string): string | undefined {
  return PATTERNS.find(({ pattern }) => pattern.test(text))?.sign
}

/** Whether something with such a name holds a secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name)
}

/** Every secret that stands in clear in a resource's properties. */
export function clearSecretsIn(resource: CheckedResource): ClearSecret[] {
  const listed = secretPlaces(resource.type, resource.properties).map((path) => ({
    path,
    sign: 'its name',
    whole: true,
  }))
  const found = [...listed, ...search(resource.properties, [], isFree(resource.type))]
  return found.filter(({ path }, index) => found.findIndex((other) => String(other.path) === String(path)) === index)
}

// Whoever writes a custom resource names its properties as they like.
function isFree(type: string): boolean {
  return !type?.startsWith('AWS::')
}

function search(value: Json | undefined, path: Path, free: boolean): ClearSecret[] {
  if (typeof value === 'string') return inText(value, path, free)
  if (Array.isArray(value)) return value.flatMap((item, index) => search(item, [...path, index], free))
  if (!isJsonObject(value)) return []
  const named = namedPair(value)
  if (named && isSecretName(named.name) && looksSecret(named.text)) {
    return [{ path: [...path, named.at], sign: 'its name', whole: true }]
  }
  const inside = free || path.at(-1) === 'Variables' || path.at(-1) === 'EnvironmentVariables'
  const call = isExpression(value)
  return Object.entries(value)
    .flatMap(([key, child]) => search(child, [...path, key], inside))
    .map((each) => (call ? { ...each, whole: false } : each))
}

/** `{ Name, Value }` and the like, as lists of environment variables have them. */
function namedPair(value: { readonly [key: string]: Json }): { name: string; text: string; at: string } | undefined {
  const [nameKey, at] = 'Name' in value ? ['Name', 'Value'] : ['name', 'value']
  const [name, text] = [value[nameKey ?? ''], value[at ?? '']]
  return typeof name === 'string' && typeof text === 'string' && at ? { name, text, at } : undefined
}

function inText(text: string, path: Path, free: boolean): ClearSecret[] {
  const sign = signOf(text)
  const whole = sign !== undefined && !/\s/.test(text)
  if (sign) return [{ path, sign, whole }]
  const name = String(path.at(-1))
  const tells = free ? isSecretName(name) : PASSWORD_NAME.test(name)
  return tells && looksSecret(text) ? [{ path, sign: 'its name', whole: true }] : []
}

function looksSecret(text: string): boolean {
  if (text === '' || isDynamicReference(text) || text.startsWith('arn:') || text.startsWith('/')) return false
  return !/^(?:true|false|none|null|enabled|disabled|required|optional|\$\{.*\})$/i.test(text)
}
