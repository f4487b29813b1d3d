import { isJsonObject, type Json } from '../template/json'

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
  ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip archive', [0x1f, 0x8b]],
]

/** What bytes that are no text look like, as words with an article; undefined: nothing known. */
export function looksLikeBytes(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0]
}

const TEXTS: readonly (readonly [string, RegExp])[] = [
  ['a draw.io diagram', /^(<\?xml[^>]*>\s*)?<(mxfile|mxGraphModel)\b/],
  ['an SVG picture', /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?(<!DOCTYPE svg[^>]*>\s*)?<svg\b/],
  ['a web page', /^<(!doctype html|html)\b/i],
  ['an XML document', /^<\?xml\b|^<[A-Za-z]/],
  ['a PNG picture', /^.PNG\r?\n/],
  ['a GIF picture', /^GIF8[79]a/],
  ['a PDF document', /^%PDF-/],
  ['a ZIP archive', /^PK[^\s\w]{2}/],
  ['a CloudFormation template', /^(AWSTemplateFormatVersion|Resources|Transform)["']?\s*:/m],
  ['a compose file', /^services\s*:/m],
  ['a Kubernetes file', /^apiVersion\s*:/m],
]

/** How much of a text is looked at. */
const HEAD = 20_000

/** What a text that does not begin like a JSON object looks like, as words with an article; undefined: nothing known. */
export function looksLikeText(text: string): string | undefined {
  const head = text.slice(0, HEAD).trimStart()
  return TEXTS.find(([, pattern]) => pattern.test(head))?.[0]
}

/** What a JSON value that is no diagram looks like, as words with an article. */
export function looksLikeJson(value: Json): string {
  if (Array.isArray(value)) return 'a JSON list'
  if (!isJsonObject(value)) return `a single JSON value (${value === null ? 'null' : typeof value})`
  const has = (key: string) => Object.hasOwn(value, key)
  if (has('AWSTemplateFormatVersion') || isResources(value.Resources)) return 'a CloudFormation template'
  if (value.type === 'excalidraw' || value.type === 'excalidrawlib') return 'an Excalidraw drawing'
  if (has('$schema') && has('services')) return 'a compose file'
  if (has('apiVersion') && has('kind')) return 'a Kubernetes file'
  if (has('dependencies') || has('devDependencies')) return 'a package description'
  if (typeof value.format === 'string') return `a file of the format “${value.format.slice(0, 40)}”`
  const keys = Object.keys(value).slice(0, 3)
  return keys.length === 0 ? 'an empty JSON object' : `JSON of something else (it holds ${keys.map(shown).join(', ')})`
}

function isResources(value: Json | undefined): boolean {
  return isJsonObject(value) && Object.values(value).some((each) => isJsonObject(each) && typeof each.Type === 'string')
}

function shown(key: string): string {
  return `“${key.slice(0, 40)}”`
}
