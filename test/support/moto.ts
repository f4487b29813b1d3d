import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isJsonObject, type Json } from '../../shared/template/json'
import { referencesIn } from '../../shared/template/references'
import type { Template, TemplateResource } from '../../shared/template/types'
import { toYamlText } from '../../shared/template/yaml-text'
import { withFiles } from './judge'

/** What moto does not make of a template, and why: it would say that all is well and have made nothing. */
const NOT_MODELLED: Readonly<Record<string, string>> = {
  'AWS::ApiGateway': 'moto demands settings that AWS does without',
  'AWS::ApiGatewayV2': 'moto has HTTP APIs, but not by way of CloudFormation',
  'AWS::ApplicationAutoScaling': 'moto has no CloudFormation model of it',
  'AWS::AutoScaling::ScalingPolicy': 'moto has no CloudFormation model of it',
  'AWS::CertificateManager': 'moto has certificates, but not by way of CloudFormation',
  'AWS::CloudFormation::CustomResource': 'nothing answers for it',
  'AWS::CloudFormation::Stack': 'moto reads the inner template from a bucket that is not there',
  'AWS::CloudFront': 'moto has distributions, but not by way of CloudFormation',
  'AWS::CloudWatch': 'moto has alarms, but not by way of CloudFormation',
  'AWS::Cognito': 'moto makes a pool only with settings of an older kind',
  'AWS::EC2::CustomerGateway': 'moto has gateways, but not by way of CloudFormation',
  'AWS::EC2::EIPAssociation': 'moto has no CloudFormation model of it',
  'AWS::EC2::NetworkAcl': 'moto has no CloudFormation model of it',
  'AWS::EC2::NetworkAclEntry': 'moto has no CloudFormation model of it',
  'AWS::EC2::SecurityGroupEgress': 'moto has no CloudFormation model of it',
  'AWS::EC2::SubnetNetworkAclAssociation': 'moto has no CloudFormation model of it',
  'AWS::EC2::TransitGateway': 'moto demands a description that AWS does without',
  'AWS::EC2::TransitGatewayAttachment': 'moto has no CloudFormation model of it',
  'AWS::EC2::VPCPeeringConnection': 'moto looks for the other VPC, which may be in another account',
  'AWS::EC2::VPNConnection': 'moto has connections, but not by way of CloudFormation',
  'AWS::EC2::VPNGateway': 'moto loses it on the way through CloudFormation',
  'AWS::EC2::VPNGatewayRoutePropagation': 'moto has no CloudFormation model of it',
  'AWS::ECR': 'moto makes up repository names that it then refuses',
  'AWS::EKS': 'moto has clusters, but not by way of CloudFormation',
  'AWS::ElastiCache': 'moto has caches, but not by way of CloudFormation',
  'AWS::IAM::Group': 'moto gives it no name and does not find it again',
  'AWS::IAM::UserToGroupAddition': 'moto has no CloudFormation model of it',
  'AWS::KinesisFirehose': 'moto has streams of this kind, but not by way of CloudFormation',
  'AWS::Lambda::EventInvokeConfig': 'moto has no CloudFormation model of it',
  'AWS::Lambda::LayerVersion': 'moto stumbles over a layer from a bucket that is not there',
  'AWS::RDS::DBCluster': 'moto has no CloudFormation model of it',
  'AWS::S3::BucketPolicy': 'moto has no CloudFormation model of it',
  'AWS::SNS::Subscription': 'moto has no CloudFormation model of it',
  'AWS::SNS::TopicPolicy': 'moto has no CloudFormation model of it',
  'AWS::SQS::QueuePolicy': 'moto has no CloudFormation model of it',
  'AWS::Scheduler': 'moto has no CloudFormation model of it',
  'AWS::SecretsManager': 'moto has secrets, but not by way of CloudFormation',
  'AWS::ServiceDiscovery': 'moto has no CloudFormation model of it',
  'AWS::WAFv2': 'moto has no CloudFormation model of it',
}

/** Attributes, or their first part, that moto's own resources do not have though AWS's do. */
const ATTRIBUTES_MISSING = new Set([
  'AWS::EFS::AccessPoint Arn',
  'AWS::EFS::FileSystem Arn',
  'AWS::RDS::DBInstance MasterUserSecret',
  'AWS::RDS::DBInstance Endpoint',
  'AWS::StepFunctions::StateMachine Arn',
])

const ARN = 'arn:aws:states:eu-central-1:123456789012:stateMachine:stand-in'

/** What moto made of one template. */
export interface MotoStack {
  readonly status: string
  /** Why it was not made; empty: it was. */
  readonly reason: string
  /** Logical ids of what it should have made and did not. */
  readonly missing: readonly string[]
  /** Types left out because moto does not model them. */
  readonly leftOut: readonly string[]
}

/** Whether moto is installed. */
export function hasMoto(): boolean {
  return spawnSync('python3', ['-c', 'import boto3, moto']).status === 0
}

/**
 * Makes a stack of each template in moto (name → template), all in one process. Each is first reduced to what moto models;
 * references to the rest become stand-ins. Only call where `hasMoto()`.
 */
export async function stacksInMoto(templates: ReadonlyMap<string, Template>): Promise<Map<string, MotoStack>> {
  const reduced = new Map([...templates].map(([name, template]) => [name, reducedToMoto(template)]))
  const texts = new Map([...reduced].map(([name, { template }]) => [name, toYamlText(template)]))
  return withFiles(texts, async (files) => {
    const run = spawnSync('python3', [fileURLToPath(new URL('./create-stacks.py', import.meta.url))], {
      input: [...files.values()].join('\n'),
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    if (run.error || run.status !== 0) throw run.error ?? new Error(run.stderr.slice(-2000))
    const answers = new Map(run.stdout.split('\n').flatMap((line) => (line ? [answerIn(line)] : [])))
    return new Map([...files].map(([name, file]) => [name, stackOf(reduced.get(name), answers.get(file))]))
  })
}

interface Answer {
  readonly file: string
  readonly status: string
  readonly reason: string
  readonly created: readonly string[]
}

function answerIn(line: string): readonly [string, Answer] {
  const answer = JSON.parse(line) as Answer
  return [answer.file, answer]
}

function stackOf(reduced: Reduced | undefined, answer: Answer | undefined): MotoStack {
  if (!reduced || !answer) throw new Error('moto gave no answer')
  const created = new Set(answer.created)
  return {
    status: answer.status,
    reason: answer.reason,
    missing: Object.keys(reduced.template.Resources).filter((id) => !created.has(id)),
    leftOut: reduced.leftOut,
  }
}

interface Reduced {
  readonly template: Template
  readonly leftOut: readonly string[]
}

/** The part of a template that moto models. */
function reducedToMoto(template: Template): Reduced {
  const modelled = Object.entries(template.Resources).filter(([, { Type }]) => reasonAgainst(Type) === undefined)
  const there = new Set(modelled.map(([id]) => id))
  const kept = modelled.filter(([, resource]) => !needsWhatIsNotThere(resource, there))
  const types = new Map(kept.map(([id, { Type }]) => [id, Type]))
  const parameters = new Set(Object.keys(template.Parameters ?? {}))
  const known = (name: string, attribute?: string) => {
    if (name.startsWith('AWS::') || parameters.has(name)) return true
    const type = types.get(name)
    return type !== undefined && !(attribute && ATTRIBUTES_MISSING.has(`${type} ${attribute.split('.')[0]}`))
  }
  const resources = kept.map(([id, resource]) => [id, withStandIns(resource, known)] as const)
  const left = Object.values(template.Resources).flatMap(({ Type }) => (reasonAgainst(Type) ? [Type] : []))
  return {
    template: {
      ...template,
      Resources: Object.fromEntries(resources),
      ...(template.Outputs && { Outputs: standIn(template.Outputs, known) as typeof template.Outputs }),
    },
    leftOut: [...new Set(left)].sort(),
  }
}

/** Why moto makes nothing of a type; undefined: it does. */
function reasonAgainst(type: string): string | undefined {
  return NOT_MODELLED[type] ?? NOT_MODELLED[type.split('::').slice(0, 2).join('::')]
}

/** What moto looks up while it makes a resource of these types, so that no stand-in would do. */
const LOOKED_UP: Readonly<Record<string, readonly string[]>> = {
  'AWS::EC2::Route': ['TransitGatewayId', 'VpcPeeringConnectionId', 'GatewayId'],
  'AWS::EC2::SecurityGroupIngress': ['GroupId', 'SourceSecurityGroupId'],
  'AWS::IAM::ManagedPolicy': ['Groups'],
  'AWS::IAM::User': ['Groups'],
  'AWS::RDS::DBInstance': ['DBClusterIdentifier'],
}

function needsWhatIsNotThere({ Type, Properties }: TemplateResource, there: ReadonlySet<string>): boolean {
  const values = (LOOKED_UP[Type] ?? []).map((property) => Properties?.[property])
  return values.some((value) => referencesIn(value).some(({ name }) => !there.has(name)))
}

type Known = (name: string, attribute?: string) => boolean

function withStandIns(resource: TemplateResource, known: Known): TemplateResource {
  const { DependsOn, ...rest } = resource
  const waits = [DependsOn ?? []].flat().filter((id) => known(id))
  return {
    ...(standIn(busByName(rest) as unknown as Json, known) as unknown as TemplateResource),
    ...(waits.length > 0 && { DependsOn: waits }),
  }
}

// moto hands a rule the bus itself where AWS hands it the bus's name.
function busByName(resource: Omit<TemplateResource, 'DependsOn'>) {
  const bus = resource.Properties?.EventBusName
  if (resource.Type !== 'AWS::Events::Rule' || !isJsonObject(bus) || typeof bus.Ref !== 'string') return resource
  return { ...resource, Properties: { ...resource.Properties, EventBusName: { 'Fn::GetAtt': [bus.Ref, 'Name'] } } }
}

function standIn(value: Json, known: Known): Json {
  if (Array.isArray(value)) return value.map((item: Json) => standIn(item, known))
  if (!isJsonObject(value)) return value
  if (typeof value.Ref === 'string') return known(value.Ref) ? value : ARN
  const getAtt = value['Fn::GetAtt']
  if (Array.isArray(getAtt)) return known(String(getAtt[0]), String(getAtt[1])) ? value : ARN
  const text = value['Fn::Sub']
  if (typeof text === 'string') return { 'Fn::Sub': withoutUnknown(text, known) }
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, standIn(child, known)]))
}

function withoutUnknown(text: string, known: Known): string {
  return text.replace(/\$\{([^!}.]+)(?:\.([^}]+))?\}/g, (all, name: string, attribute?: string) =>
    known(name, attribute) ? all : ARN,
  )
}
