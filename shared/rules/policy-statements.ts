import { isJsonObject, type Json, type JsonObject } from '../template/json'
import type { CheckedResource, RuleContext } from './rule'
import { itemsOf, oneOrMany } from './settings'

/** One statement of a policy in the template. */
export interface PolicyStatement {
  readonly resource: CheckedResource
  /** Dotted, below the resource's properties. */
  readonly path: string
  /** `identity`: what someone may do; `trust`: who may take a role; `resource`: who may use a resource. */
  readonly side: 'identity' | 'trust' | 'resource'
  readonly allows: boolean
  /** Literal ones only. */
  readonly actions: readonly string[]
  /** As they stand; expressions included. */
  readonly resources: readonly Json[]
  readonly principal: Json | undefined
  readonly condition: Json | undefined
}

const IDENTITY = new Set([
  'AWS::IAM::Policy',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::RolePolicy',
  'AWS::IAM::UserPolicy',
  'AWS::IAM::GroupPolicy',
])

/** Where policies of resources stand, by type. */
const RESOURCE_POLICIES: Readonly<Record<string, string>> = {
  'AWS::S3::BucketPolicy': 'PolicyDocument',
  'AWS::SQS::QueuePolicy': 'PolicyDocument',
  'AWS::SNS::TopicPolicy': 'PolicyDocument',
  'AWS::KMS::Key': 'KeyPolicy',
  'AWS::ECR::Repository': 'RepositoryPolicyText',
  'AWS::SecretsManager::ResourcePolicy': 'ResourcePolicy',
  'AWS::EFS::FileSystem': 'FileSystemPolicy',
  'AWS::EC2::VPCEndpoint': 'PolicyDocument',
}

const remembered = new WeakMap<RuleContext, readonly PolicyStatement[]>()

/** Every policy statement of the template whose document is written out; read once for all rules. */
export function statementsOf(context: RuleContext): readonly PolicyStatement[] {
  const known = remembered.get(context)
  if (known) return known
  const found = context.resources.flatMap(statementsIn)
  remembered.set(context, found)
  return found
}

function statementsIn(resource: CheckedResource): PolicyStatement[] {
  const { type, properties } = resource
  const own: PolicyStatement[] = []
  if (IDENTITY.has(type)) own.push(...statements(resource, properties.PolicyDocument, 'PolicyDocument', 'identity'))
  const path = Object.hasOwn(RESOURCE_POLICIES, type) ? RESOURCE_POLICIES[type] : undefined
  if (path) own.push(...statements(resource, properties[path], path, 'resource'))
  if (!type?.startsWith('AWS::IAM::')) return own
  own.push(
    ...statements(resource, properties.AssumeRolePolicyDocument, 'AssumeRolePolicyDocument', 'trust'),
    ...itemsOf(properties.Policies).flatMap((policy, index) =>
      isJsonObject(policy)
        ? statements(resource, policy.PolicyDocument, `Policies.${index}.PolicyDocument`, 'identity')
        : [],
    ),
  )
  return own
}

function statements(
  resource: CheckedResource,
  document: Json | undefined,
  path: string,
  side: PolicyStatement['side'],
): PolicyStatement[] {
  if (!isJsonObject(document)) return []
  const list = Array.isArray(document.Statement)
  return oneOrMany(document.Statement).flatMap((statement, index) =>
    isJsonObject(statement) && statement.Effect !== undefined
      ? [{ resource, side, path: `${path}.Statement${list ? `.${index}` : ''}`, ...read(statement) }]
      : [],
  )
}

function read(statement: JsonObject) {
  return {
    allows: statement.Effect === 'Allow',
    actions: oneOrMany(statement.Action).filter((action) => typeof action === 'string'),
    resources: oneOrMany(statement.Resource),
    principal: statement.Principal,
    condition: statement.Condition,
  }
}

/** Whether a principal means everybody. */
export function isEverybody(principal: Json | undefined): boolean {
  if (principal === '*') return true
  return isJsonObject(principal) && oneOrMany(principal.AWS).includes('*')
}
