/**
 * `assets/specification/<namespace>.json`: one namespace, packed. A nested structure that several types have alike is
 * in `shared` once; a type looks in its own definitions first.
 */
export interface NamespaceAsset {
  readonly namespace: string
  readonly shared: Readonly<Record<string, PackedDefinition>>
  /** By the last part of the type's name (`Queue`). */
  readonly types: Readonly<Record<string, PackedType>>
}

export interface PackedType {
  readonly doc?: string
  readonly properties: PackedProperties
  readonly definitions?: Readonly<Record<string, PackedDefinition>>
  readonly attributes?: Readonly<Record<string, readonly [type: string, documentation?: string]>>
  /** Absent: the same as `id`. */
  readonly ref?: readonly string[]
  readonly id?: readonly string[]
  readonly tags?: readonly [name: string, shape: 'standard' | 'asg' | 'map']
  readonly stateful?: true
  readonly transform?: string
  readonly arn?: string
}

export type PackedProperties = Readonly<Record<string, PackedProperty>>

export type PackedDefinition = PackedProperties

/** The type ends in `!` when the property is required, then in `*` when a change replaces the resource, `?` when it may. */
export type PackedProperty = readonly [type: string, documentation?: string, rest?: PackedRest]

export interface PackedRest {
  readonly values?: readonly (string | number)[]
  readonly default?: string
  readonly deprecated?: true
  /** Type, identifier, attribute; the attribute is absent when `Ref` gives the identifier. */
  readonly refs?: readonly (readonly [type: string, property: string, attribute?: string])[]
}

/** `assets/specification/index.json`: every type, by namespace, with its documentation in one line. */
export type SpecificationIndex = Readonly<
  Record<string, { readonly category: string; readonly types: Readonly<Record<string, string>> }>
>

/** `assets/specification/references.json`: source type → what its properties may point at; paths mark lists `[]` and maps `{}`. */
export type ReferencesAsset = Readonly<
  Record<string, readonly (readonly [path: string, type: string, property: string, attribute?: string])[]>
>

/** Namespace of a type (`AWS::SQS::Queue` → `AWS::SQS`). */
export function namespaceOfType(type: string): string {
  return type.split('::').slice(0, 2).join('::')
}

/** File name of a namespace's asset, without a folder (`AWS::SQS` → `aws-sqs.json`). */
export function namespaceFileName(namespace: string): string {
  return `${namespace.replace('::', '-').toLowerCase()}.json`
}
