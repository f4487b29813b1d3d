import type { Options, OptionValues } from '../catalogue/field'
import { databasePort } from '../catalogue/services/database/rds-engines'
import type { ResourceNode } from '../diagram/types'
import type { Json } from '../template/json'
import type { Contribution } from './contribution'
import { REPLICA_CONNECTION } from './database-network'
import { environmentName } from './environment-name'
import { type ConnectionKind, connectionKind } from './relation'
import type { Scope } from './scope'

/** What may be said of every line from code to a database. */
export const DATABASE_OPTIONS = {
  readSecret: {
    control: 'switch',
    label: 'May read the password',
    default: true,
    help: 'The password that RDS keeps in Secrets Manager. It belongs to the main user.',
  },
  environment: { control: 'switch', label: 'Tell the code the address', default: true },
} as const satisfies Options

/** Traffic to an RDS instance on its port, the right to read its password, and its address for the code. */
export function databaseAccess(
  source: ResourceNode,
  target: ResourceNode,
  options: OptionValues<typeof DATABASE_OPTIONS>,
  scope: Scope,
): Contribution[] {
  const primary = primaryOf(target, scope)
  const port = databasePort(target.properties) ?? databasePort(primary.properties)
  if (port === undefined) {
    const message = `${target.label} has no engine whose port is known; choose an engine or a port`
    return [{ do: 'report', severity: 'error', message }]
  }
  return [
    { do: 'allow', from: { node: source.id }, to: target.id, port, protocol: 'tcp' },
    ...(options.readSecret && primary.properties.ManageMasterUserPassword === true
      ? secretAccess(source, target, primary, scope)
      : []),
    ...(options.environment ? address(source, target, primary, scope) : []),
  ]
}

/** The database that a replica copies, through any number of copies; any other database itself. */
function primaryOf(database: ResourceNode, scope: Scope, seen: readonly string[] = []): ResourceNode {
  const line = scope.index
    .connectionsOf(database.id)
    .find((each) => each.kind === REPLICA_CONNECTION && each.target === database.id)
  const source = line && scope.index.resource(line.source)
  return source && !seen.includes(source.id) ? primaryOf(source, scope, [...seen, database.id]) : database
}

function secretAccess(source: ResourceNode, target: ResourceNode, primary: ResourceNode, scope: Scope): Contribution[] {
  const secret = scope.attribute(primary, 'MasterUserSecret.SecretArn')
  return [
    { do: 'grant', to: source.id, actions: ['secretsmanager:GetSecretValue'], on: [secret] },
    { do: 'environment', on: source.id, name: environmentName(target.logicalId, 'SECRET_ARN'), value: secret },
    // Programs on a server start once and must find the permission there.
    ...(SERVERS.includes(source.type)
      ? [{ do: 'wait', resource: source.logicalId, for: { grantsOf: source.id } } as const]
      : []),
  ]
}

const SERVERS = ['AWS::EC2::Instance', 'AWS::AutoScaling::AutoScalingGroup', 'AWS::ECS::Service']

function address(source: ResourceNode, target: ResourceNode, primary: ResourceNode, scope: Scope): Contribution[] {
  const variables: [string, Json | undefined][] = [
    ['HOST', scope.attribute(target, 'Endpoint.Address')],
    ['PORT', scope.attribute(target, 'Endpoint.Port')],
    ['NAME', primary.properties.DBName],
  ]
  return variables.flatMap(([suffix, value]) =>
    value === undefined
      ? []
      : [{ do: 'environment', on: source.id, name: environmentName(target.logicalId, suffix), value } as const],
  )
}

/** The connection kind by which one type of code or server uses an RDS instance. */
export function databaseConnection(id: string, sourceType: string): ConnectionKind {
  return connectionKind({
    id,
    title: 'connects to',
    line: 'network',
    source: { types: [sourceType] },
    target: { types: ['AWS::RDS::DBInstance'] },
    rank: 10,
    plain:
      '{source} may open connections to {target} and read its password. Nobody else gets in unless a line says so.',
    options: DATABASE_OPTIONS,
    detail: ({ readSecret }) => (readSecret ? 'with password' : undefined),
    write: ({ source, target, options }, scope) => databaseAccess(source, target, options, scope),
  })
}
