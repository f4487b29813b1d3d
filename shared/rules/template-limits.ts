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

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
export function limitUses({ template }: RuleContext): LimitUse[] {
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
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
