import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isJsonObject, type Json, type JsonObject } from '../../shared/template/json'
import { valueAt } from '../../shared/template/path'
import { referencesIn } from '../../shared/template/references'
import type { Template, TemplateResource } from '../../shared/template/types'
import { toYamlText } from '../../shared/template/yaml-text'
import { withFiles } from './judge'

/** Types of which moto has a model that does not work, and why. Types without a model it tells itself. */
const NOT_WORKING: Readonly<Record<string, string>> = {
  'AWS::ApiGateway': 'moto demands settings that AWS does without',
  'AWS::CloudFormation::Stack': 'moto reads the inner template from a bucket that is not there',
  'AWS::EC2::FlowLog': 'moto reads ids and ARNs in a way of its own',
  'AWS::EC2::TransitGateway': 'moto demands a description that AWS does without',
  'AWS::EC2::VPCPeeringConnection': 'moto looks for the other VPC, which may be in another account',
  'AWS::ECR': 'moto makes up repository names that it then refuses',
  'AWS::IAM::Group': 'moto gives it no name and does not find it again',
  'AWS::Lambda::LayerVersion': 'moto stumbles over a layer from a bucket that is not there',
}

/** Attributes, or their first part, that moto's own resources do not have though AWS's do. */
const ATTRIBUTES_MISSING = new Set([
  'AWS::ECS::Service Name',
  'AWS::EFS::AccessPoint Arn',
  'AWS::EFS::FileSystem Arn',
  'AWS::RDS::DBInstance MasterUserSecret',
  'AWS::RDS::DBInstance Endpoint',
  'AWS::StepFunctions::StateMachine Arn',
])

/** Further resources that moto cannot make, by their settings, and why. */
const NOT_SO: Readonly<Record<string, (properties: JsonObject) => string | undefined>> = {
  'AWS::ECS::Service': ({ Cluster }) => (Cluster === undefined ? 'moto knows no default cluster' : undefined),
  'AWS::EC2::VPCEndpoint': ({ VpcEndpointType, RouteTableIds }) =>
    VpcEndpointType === 'Gateway' && RouteTableIds === undefined ? 'moto demands a route table' : undefined,
  'AWS::ElasticLoadBalancingV2::Listener': ({ DefaultActions, Protocol }) => {
    if (valueAt(DefaultActions, [0, 'ForwardConfig']) !== undefined) return 'moto demands a single target group'
    return Protocol === 'HTTP' || Protocol === 'HTTPS'
      ? undefined
      : 'moto takes every load balancer for an application one'
  },
  'AWS::RDS::DBInstance': ({ Engine, EngineVersion }) =>
    Engine === 'mariadb' && EngineVersion === undefined ? 'moto knows no newest version of MariaDB' : undefined,
}

const ARN = 'arn:aws:states:eu-central-1:123456789012:stateMachine:stand-in'

/** What moto made of one template. */
export interface MotoStack {
  readonly status: string
  /** Why it was not made; empty: it was. */
  readonly reason: string
  /** Logical ids of what it should have made and did not. */
  readonly missing: readonly string[]
  /** How many resources it made. */
  readonly made: number
  /** Types left out because moto does not model them, or not well enough. */
  readonly leftOut: readonly string[]
}

const LIST_TYPES =
  'import boto3, json; from moto.cloudformation.parsing import get_model_map as m; print(json.dumps([*m()]))'

/** Whether moto is installed. */
export function hasMoto(): boolean {
  return spawnSync('python3', ['-c', LIST_TYPES]).status === 0
}

/** The types that moto models; it skips all others silently and still says that the stack is made. */
function modelledTypes(): Set<string> {
  const run = spawnSync('python3', ['-c', LIST_TYPES], { encoding: 'utf8' })
  return new Set(JSON.parse(run.stdout) as string[])
}

/**
 * Makes a stack of each template in moto (name → template), all in one process. Each is first reduced to what moto models;
 * references to the rest become stand-ins. Only call where `hasMoto()`.
 */
export async function stacksInMoto(templates: ReadonlyMap<string, Template>): Promise<Map<string, MotoStack>> {
  const modelled = modelledTypes()
  const reduced = new Map([...templates].map(([name, template]) => [name, reducedToMoto(template, modelled)]))
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
    made: created.size,
    leftOut: reduced.leftOut,
  }
}

interface Reduced {
  readonly template: Template
  readonly leftOut: readonly string[]
}

/** The part of a template that moto can make. */
function reducedToMoto(template: Template, modelledByMoto: ReadonlySet<string>): Reduced {
  const works = (each: TemplateResource) => modelledByMoto.has(each.Type) && reasonAgainst(each) === undefined
  const modelled = Object.entries(template.Resources).filter(([, resource]) => works(resource))
  const kept = withWhatTheyNeed(modelled)
  const types = new Map(kept.map(([id, { Type }]) => [id, Type]))
  const parameters = new Set(Object.keys(template.Parameters ?? {}))
  const known = (name: string, attribute?: string) => {
    if (name.startsWith('AWS::') || parameters.has(name)) return true
    const type = types.get(name)
    return type !== undefined && !(attribute && ATTRIBUTES_MISSING.has(`${type} ${attribute.split('.')[0]}`))
  }
  const resources = kept.map(([id, resource]) => [id, withStandIns(id, resource, known)] as const)
  const left = Object.values(template.Resources).flatMap((each) => (works(each) ? [] : [each.Type]))
  return {
    template: {
      ...template,
      ...(template.Parameters && { Parameters: withDefaults(template.Parameters) }),
      Resources: Object.fromEntries(resources),
      ...(template.Outputs && { Outputs: standIn(template.Outputs, known) as typeof template.Outputs }),
    },
    leftOut: [...new Set(left)].sort(),
  }
}

/** Why moto cannot make a resource of which it has a model; undefined: it can. */
function reasonAgainst({ Type, Properties }: TemplateResource): string | undefined {
  return NOT_WORKING[Type] ?? NOT_WORKING[Type.split('::').slice(0, 2).join('::')] ?? NOT_SO[Type]?.(Properties ?? {})
}

// CloudFormation asks for a parameter that has no default; here nobody answers.
function withDefaults(parameters: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [
      name,
      { Default: 'stand-in', ...(isJsonObject(parameter) && parameter) },
    ]),
  )
}

/** What moto looks up while it makes a resource of these types, so that no stand-in would do. */
const LOOKED_UP: Readonly<Record<string, readonly string[]>> = {
  'AWS::EC2::NatGateway': ['SubnetId'],
  'AWS::EC2::Route': ['RouteTableId', 'TransitGatewayId', 'VpcPeeringConnectionId', 'GatewayId', 'NatGatewayId'],
  'AWS::EC2::RouteTable': ['VpcId'],
  'AWS::EC2::SecurityGroup': ['VpcId'],
  'AWS::EC2::SecurityGroupIngress': ['GroupId', 'SourceSecurityGroupId'],
  'AWS::EC2::Subnet': ['VpcId'],
  'AWS::EC2::SubnetRouteTableAssociation': ['RouteTableId', 'SubnetId'],
  'AWS::EC2::VPCEndpoint': ['VpcId'],
  'AWS::EC2::VPCGatewayAttachment': ['VpnGatewayId'],
  'AWS::ElasticLoadBalancingV2::Listener': ['Certificates'],
  'AWS::IAM::ManagedPolicy': ['Groups'],
  'AWS::IAM::User': ['Groups'],
  'AWS::Lambda::EventSourceMapping': ['EventSourceArn'],
  'AWS::RDS::DBInstance': ['DBClusterIdentifier', 'SourceDBInstanceIdentifier'],
}

type Named = readonly [string, TemplateResource]

/** Without the resources for which nothing can stand in, and without those that need them. */
function withWhatTheyNeed(resources: readonly Named[]): readonly Named[] {
  const there = new Set(resources.map(([id]) => id))
  const kept = resources.filter(([, resource]) => !needsWhatIsNotThere(resource, there))
  return kept.length === resources.length ? kept : withWhatTheyNeed(kept)
}

function needsWhatIsNotThere({ Type, Properties }: TemplateResource, there: ReadonlySet<string>): boolean {
  const values = (LOOKED_UP[Type] ?? []).map((property) => Properties?.[property])
  return values.some((value) => referencesIn(value).some(({ name }) => !there.has(name)))
}

type Known = (name: string, attribute?: string) => boolean

function withStandIns(id: string, resource: TemplateResource, known: Known): TemplateResource {
  const { DependsOn, ...rest } = resource
  const waits = [DependsOn ?? []].flat().filter((id) => known(id))
  return {
    ...(standIn(busByName(fifoByName(id, rest)) as unknown as Json, known) as unknown as TemplateResource),
    ...(waits.length > 0 && { DependsOn: waits }),
  }
}

// AWS makes up names of FIFO queues and topics that end as they must; moto does not.
function fifoByName(id: string, resource: Omit<TemplateResource, 'DependsOn'>) {
  const name = { 'AWS::SQS::Queue': 'QueueName', 'AWS::SNS::Topic': 'TopicName' }[resource.Type]
  const fifo = resource.Properties?.FifoQueue ?? resource.Properties?.FifoTopic
  if (name === undefined || fifo !== true || resource.Properties?.[name] !== undefined) return resource
  return { ...resource, Properties: { ...resource.Properties, [name]: `${id}.fifo` } }
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
