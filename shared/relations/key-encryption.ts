import type { Options } from '../catalogue/field'
import type { ResourceNode } from '../diagram/types'
import { sub } from '../template/intrinsics'
import type { Json, JsonObject } from '../template/json'
import type { Contribution } from './contribution'
import { type ConnectionKind, connectionKind } from './relation'
import type { Scope } from './scope'

/** One property that turns the key on, below the encrypted resource's `Properties`. */
export interface KeySetting {
  readonly path: string
  readonly value: Json
  /** What the service gives new nodes and this takes the place of. */
  readonly insteadOf?: Json
}

/** What one type of resource needs to be encrypted with a key of the customer's own. */
export interface KeyEncryption {
  readonly id: string
  /** CloudFormation type of what is encrypted. */
  readonly target: string
  /** Ends the sentence "{source} locks …". */
  readonly what: string
  /** `key` is the key's ARN. */
  settings(key: Json): readonly KeySetting[]
  /** The statement without which the service itself could not use the key; absent: the key's account rule is enough. */
  serviceStatement?(target: ResourceNode): JsonObject
}

/** A line from a key to what it encrypts: the setting, and the key policy of services that work on their own behalf. */
export function keyEncryption(unit: KeyEncryption): ConnectionKind {
  return connectionKind<Options>({
    id: unit.id,
    title: 'encrypts',
    line: 'access',
    source: { types: ['AWS::KMS::Key'] },
    target: { types: [unit.target] },
    rank: 10,
    plain: `{source} locks ${unit.what} of {target}: whoever reads it needs the key too.`,
    options: {},
    write: ({ source, target }, scope) => [
      ...unit
        .settings(scope.arn(source))
        .map((setting): Contribution => ({ do: 'set', resource: target.logicalId, ...setting })),
      ...[...(unit.serviceStatement ? [unit.serviceStatement(target)] : []), ...senderStatements(target, scope)].map(
        (statement): Contribution => ({
          do: 'append',
          resource: source.logicalId,
          path: 'KeyPolicy.Statement',
          value: statement,
        }),
      ),
    ],
  })
}

interface Sender {
  readonly sid: string
  readonly principal: string
  readonly actions: readonly string[]
  readonly condition: JsonObject
}

// The key policy must not name what is encrypted or what sends to it: those wait for the key.
const SAME_ACCOUNT: JsonObject = { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } }

const SEND = ['kms:Decrypt', 'kms:GenerateDataKey']

/** Services that bring data under no role of the customer's, by the type a line to the encrypted node comes from. */
const SENDERS: Readonly<Record<string, Sender>> = {
  'AWS::SNS::Topic': sender('Topics', 'sns.amazonaws.com'),
  'AWS::S3::Bucket': sender('Buckets', 's3.amazonaws.com'),
  'AWS::Events::Rule': sender('Rules', 'events.amazonaws.com'),
  'AWS::CloudWatch::Alarm': sender('Alarms', 'cloudwatch.amazonaws.com'),
  'AWS::CloudFront::Distribution': {
    sid: 'DistributionsOfThisAccount',
    principal: 'cloudfront.amazonaws.com',
    actions: ['kms:Decrypt'],
    condition: {
      ArnLike: { 'aws:SourceArn': sub(`arn:\${AWS::Partition}:cloudfront::\${AWS::AccountId}:distribution/*`) },
    },
  },
}

function sender(who: string, principal: string): Sender {
  return { sid: `${who}OfThisAccount`, principal, actions: SEND, condition: SAME_ACCOUNT }
}

// Alarms that only watch and remarks need no key.
const BRINGS_DATA = /-(delivers-to|notifies|sends-to|publishes-to|serves)-/

function senderStatements(target: ResourceNode, scope: Scope): JsonObject[] {
  const types = scope.index
    .connectionsOf(target.id)
    .filter((connection) => connection.target === target.id && BRINGS_DATA.test(connection.kind))
    .flatMap((connection) => scope.index.resource(connection.source)?.type ?? [])
  return [...new Set(types)].flatMap((type) => {
    const found = Object.hasOwn(SENDERS, type) ? SENDERS[type] : undefined
    return found ? [statementFor(found)] : []
  })
}

function statementFor({ sid, principal, actions, condition }: Sender): JsonObject {
  return {
    Sid: sid,
    Effect: 'Allow',
    Principal: { Service: principal },
    Action: actions,
    Resource: '*',
    Condition: condition,
  }
}
