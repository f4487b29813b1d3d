import type { Json, JsonObject } from './json'

/** A resource as it stands under `Resources`, intrinsics in long form. */
export interface TemplateResource {
  readonly Type: string
  readonly Properties?: JsonObject
  readonly DependsOn?: string | readonly string[]
  readonly Condition?: string
  readonly DeletionPolicy?: string
  readonly UpdateReplacePolicy?: string
  readonly CreationPolicy?: JsonObject
  readonly UpdatePolicy?: JsonObject
  readonly Metadata?: JsonObject
}

/**
 * A CloudFormation template as data, intrinsics in long form. A section that is absent is not written.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
 */
export interface Template {
  readonly AWSTemplateFormatVersion?: string
  readonly Description?: string
  readonly Metadata?: JsonObject
  readonly Parameters?: JsonObject
  readonly Rules?: JsonObject
  readonly Mappings?: JsonObject
  readonly Conditions?: JsonObject
  readonly Transform?: string | readonly string[]
  readonly Hooks?: JsonObject
  readonly Resources: Readonly<Record<string, TemplateResource>>
  readonly Outputs?: JsonObject
}

/** The order in which the sections of a template are written. */
export const SECTION_ORDER = [
  'AWSTemplateFormatVersion',
  'Description',
  'Transform',
  'Metadata',
  'Parameters',
  'Rules',
  'Mappings',
  'Conditions',
  'Resources',
  'Outputs',
  'Hooks',
] as const satisfies readonly (keyof Template)[]

/** A logical id: letters and digits only, 1 to 255 of them. */
export const LOGICAL_ID = /^[A-Za-z0-9]{1,255}$/

/** The sections of a template in the order in which they are written; those that nobody knows come last. */
export function sectionsInOrder(template: Template): (readonly [string, Json])[] {
  const known: readonly string[] = SECTION_ORDER
  const others = Object.keys(template).filter((section) => !known.includes(section))
  const all = template as unknown as Readonly<Record<string, Json | undefined>>
  return [...known, ...others].flatMap((section) => {
    const value = all[section]
    return value === undefined ? [] : [[section, value] as const]
  })
}
