import type { JsonObject } from './json'

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
