import type { SpecDatabase } from '@aws-cdk/service-spec-types'

/** Target type and the provider's name of its identifier. */
export type GivenReference = readonly [type: string, property: string]

/** References the database lacks: source type and property (also of its nested structures), target, identifier. */
const added: readonly (readonly [type: string, property: string, target: string, identifier: string])[] = [
  ['AWS::ApiGateway::Resource', 'ParentId', 'AWS::ApiGateway::RestApi', 'RootResourceId'],
  ['AWS::CloudFormation::WaitCondition', 'Handle', 'AWS::CloudFormation::WaitConditionHandle', 'Id'],
  ['AWS::CodeBuild::Project', 'ServiceRole', 'AWS::IAM::Role', 'Arn'],
  ['AWS::Cognito::UserPoolDomain', 'UserPoolId', 'AWS::Cognito::UserPool', 'UserPoolId'],
  ['AWS::EC2::NetworkAclEntry', 'NetworkAclId', 'AWS::EC2::NetworkAcl', 'Id'],
  ['AWS::IAM::GroupPolicy', 'GroupName', 'AWS::IAM::Group', 'GroupName'],
  ['AWS::IAM::Policy', 'Groups', 'AWS::IAM::Group', 'GroupName'],
  ['AWS::IAM::Policy', 'Roles', 'AWS::IAM::Role', 'RoleName'],
  ['AWS::IAM::Policy', 'Users', 'AWS::IAM::User', 'UserName'],
  ['AWS::IAM::RolePolicy', 'RoleName', 'AWS::IAM::Role', 'RoleName'],
  ['AWS::IAM::UserPolicy', 'UserName', 'AWS::IAM::User', 'UserName'],
  ['AWS::SNS::TopicPolicy', 'Topics', 'AWS::SNS::Topic', 'TopicArn'],
  ['AWS::SQS::QueuePolicy', 'Queues', 'AWS::SQS::Queue', 'QueueUrl'],
  ['AWS::Serverless::Function', 'Role', 'AWS::IAM::Role', 'Arn'],
  ['AWS::Serverless::StateMachine', 'Role', 'AWS::IAM::Role', 'Arn'],
]

/** References the database gives that are not so: source type and property. */
const refused = new Set(['AWS::ACMPCA::Certificate.TemplateArn'])

/** A reference as the asset holds it: the attribute is absent when `Ref` of the target gives the identifier. */
export type PackedReference = [type: string, property: string, attribute?: string]

/** References of one property: those given and those we add, each once, sorted, with how to take the identifier. */
export function packReferences(db: SpecDatabase, owner: string, property: string, given: readonly GivenReference[]) {
  if (refused.has(`${owner}.${property}`)) return []
  const ours = added
    .filter(([type, name]) => type === owner && name === property)
    .map((row) => [row[2], row[3]] as const)
  for (const [type, identifier] of ours)
    if (given.some((row) => row[0] === type && row[1] === identifier))
      throw new Error(`${owner}.${property}: given already`)
  const packed = new Map<string, PackedReference>()
  for (const [type, identifier] of [...given, ...ours]) {
    const reference = packReference(db, type, identifier)
    if (reference) packed.set(`${type} ${identifier}`, reference)
  }
  return [...packed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reference]) => reference)
}

function packReference(db: SpecDatabase, type: string, identifier: string): PackedReference | undefined {
  const target = db.lookup('resource', 'cloudFormationType', 'equals', type)[0]
  if (!target) return undefined
  const returned = target.cfnRefIdentifier ?? target.primaryIdentifier ?? []
  const only = returned.length === 1 ? (returned[0] ?? '') : ''
  if (identifier === only || identifier === 'Id') return [type, identifier]
  if (identifier in target.attributes) return [type, identifier, identifier]
  if (identifier !== 'Arn') return undefined
  // The database calls every ARN `Arn`, whatever the type calls its own.
  if (only.endsWith('Arn')) return [type, only]
  const attribute = `${target.name}Arn`
  return attribute in target.attributes ? [type, attribute, attribute] : undefined
}
