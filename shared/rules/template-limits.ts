import { toYamlText } from '../template/yaml-text'
import type { RuleContext } from './rule'

/** One limit of CloudFormation and how much of it the template uses. */
export interface LimitUse {
  /** What is counted, in the plural. */
  readonly what: string
  readonly used: number
  readonly most: number
}

const BYTES_MOST = 1024 * 1024

const remembered = new WeakMap<RuleContext, readonly LimitUse[]>()

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
export function limitUses(context: RuleContext): readonly LimitUse[] {
  const known = remembered.get(context)
  if (known) return known
  const uses = usesOf(context.template)
  remembered.set(context, uses)
  return uses
}

function usesOf(template: RuleContext['template']): LimitUse[] {
  return [
    { what: 'resources', used: Object.keys(template.Resources).length, most: 500 },
    { what: 'parameters', used: Object.keys(template.Parameters ?? {}).length, most: 200 },
    { what: 'outputs', used: Object.keys(template.Outputs ?? {}).length, most: 200 },
    { what: 'mappings', used: Object.keys(template.Mappings ?? {}).length, most: 200 },
    { what: 'bytes of description', used: bytesOf(template.Description ?? ''), most: 1024 },
    { what: 'bytes of text', used: textSize(template), most: BYTES_MOST },
  ]
}

// Writing the text takes a while, so a template that is small as compact JSON is not written: its YAML is of like size.
function textSize(template: RuleContext['template']): number {
  const compact = bytesOf(JSON.stringify(template))
  return compact < BYTES_MOST / 3 ? compact : bytesOf(toYamlText(template))
}

/** The length of a text in UTF-8. */
export function bytesOf(text: string): number {
  let bytes = 0
  // By code unit, because going by letters takes many times as long. The two halves of a pair make four bytes.
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isPair = code >= 0xd800 && code < 0xdc00 && isLowHalf(text.charCodeAt(at + 1))
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : isPair ? 4 : 3
    if (isPair) at++
  }
  return bytes
}

function isLowHalf(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}
