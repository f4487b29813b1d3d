/** What is known of one CloudFormation resource type. */
export interface TypeSpecification {
  /** `AWS::SQS::Queue` */
  readonly name: string
  /** `AWS::SQS` */
  readonly namespace: string
  /** First sentence of the documentation, Markdown code marks kept; empty when there is none. */
  readonly documentation: string
  /** Page of the official reference; undefined for types that have none there. */
  readonly documentationUrl: string | undefined
  readonly properties: PropertySpecifications
  /** Nested structures by name; `PropertyType` refers to them by these names. */
  readonly definitions: Readonly<Record<string, DefinitionSpecification>>
  /** What `Fn::GetAtt` offers, by attribute name, which may hold dots (`Endpoint.Address`). */
  readonly attributes: Readonly<Record<string, AttributeSpecification>>
  /** Names of the identifiers `Ref` returns (`["QueueUrl"]`), several when joined; empty when unknown. */
  readonly ref: readonly string[]
  /** Names of the identifiers that together name one resource; empty when unknown. */
  readonly primaryIdentifier: readonly string[]
  /** Where tags go; undefined when the resource takes none. */
  readonly tags: TagProperty | undefined
  /** True when deleting the resource loses data. */
  readonly stateful: boolean
  /** Transform the template must name (`AWS::Serverless-2016-10-31`); undefined for types that need none. */
  readonly transform: string | undefined
  /** ARN with `${Partition}`, `${Region}`, `${Account}` and names of identifiers; undefined when unknown. */
  readonly arnFormat: string | undefined
}

export type PropertySpecifications = Readonly<Record<string, PropertySpecification>>

/** A property of a resource or of a nested structure. */
export interface PropertySpecification {
  readonly name: string
  readonly type: PropertyType
  /** First sentence of the documentation; empty when there is none. */
  readonly documentation: string
  readonly required: boolean
  /** Values the property, or each of its items, may have; undefined when any is allowed or none are known. */
  readonly values: readonly (string | number)[] | undefined
  /** What holds when the property is absent, in the provider's words; undefined when unknown. */
  readonly defaultValue: string | undefined
  /** Whether changing it replaces the resource; `maybe` depends on other properties. */
  readonly replacement: 'no' | 'maybe' | 'yes'
  readonly deprecated: boolean
  /** Resources whose identifier the property, or each of its items, may hold. */
  readonly references: readonly ReferenceTarget[]
}

/** A kind of resource a property may point at, and what of it the property holds. */
export interface ReferenceTarget {
  /** `AWS::IAM::Role` */
  readonly type: string
  /** The identifier in the provider's words (`Arn`, `SubnetId`). */
  readonly property: string
  /** Attribute to take with `Fn::GetAtt`; undefined when `Ref` gives the identifier. */
  readonly attribute: string | undefined
}

/** A nested structure of a type. */
export interface DefinitionSpecification {
  readonly name: string
  readonly properties: PropertySpecifications
}

/** Something `Fn::GetAtt` returns. */
export interface AttributeSpecification {
  readonly name: string
  readonly type: PropertyType
  readonly documentation: string
}

export interface TagProperty {
  readonly name: string
  /** `standard`: list of Key and Value; `asg`: that and PropagateAtLaunch; `map`: object of key → value. */
  readonly shape: 'standard' | 'asg' | 'map'
}

export type PrimitiveKind = 'string' | 'number' | 'integer' | 'boolean' | 'date-time' | 'json' | 'null'

/** Shape of a value. `json` is free-form; `tag` is a structure of Key and Value. */
export type PropertyType =
  | { readonly kind: PrimitiveKind }
  | { readonly kind: 'tag' }
  | { readonly kind: 'definition'; readonly name: string }
  | { readonly kind: 'list'; readonly item: PropertyType }
  | { readonly kind: 'map'; readonly item: PropertyType }
  | { readonly kind: 'union'; readonly options: readonly PropertyType[] }
