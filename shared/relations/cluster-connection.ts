import type { OptionValues } from '../catalogue/field'
import { databasePort } from '../catalogue/services/database/rds-engines'
import type { ResourceNode } from '../diagram/types'
import type { Json } from '../template/json'
import type { Contribution } from './contribution'
import { DATABASE_OPTIONS } from './database-connection'
import { environmentName } from './environment-name'
import { type ConnectionKind, connectionKind } from './relation'
import type { Scope } from './scope'

/** The connection kind by which one type of code or server uses an Aurora cluster. */
export function clusterConnection(id: string, sourceType: string): ConnectionKind {
  return connectionKind({
    id,
    title: 'connects to',
    line: 'network',
    source: { types: [sourceType] },
    target: { types: ['AWS::RDS::DBCluster'] },
    rank: 10,
    plain:
      '{source} may open connections to {target} and read its password. Nobody else gets in unless a line says so.',
    options: DATABASE_OPTIONS,
    detail: ({ readSecret }) => (readSecret ? 'with password' : undefined),
    write: ({ source, target, options }, scope) => clusterAccess(source, target, options, scope),
  })
}

function clusterAccess(
  source: ResourceNode,
  target: ResourceNode,
  options: OptionValues<typeof DATABASE_OPTIONS>,
  scope: Scope,
): Contribution[] {
  const port = databasePort(target.properties)
  if (port === undefined) {
    const message = `${target.label} has no engine whose port is known; choose an engine or a port`
    return [{ do: 'report', severity: 'error', message }]
  }
  const withSecret = options.readSecret && target.properties.ManageMasterUserPassword === true
  return [
    { do: 'allow', from: { node: source.id }, to: target.id, port, protocol: 'tcp' },
    ...(withSecret ? secretAccess(source, target, scope) : []),
    ...(options.environment ? address(source, target, scope) : []),
  ]
}

function secretAccess(source: ResourceNode, target: ResourceNode, scope: Scope): Contribution[] {
  const secret = scope.attribute(target, 'MasterUserSecret.SecretArn')
  return [
    { do: 'grant', to: source.id, actions: ['secretsmanager:GetSecretValue'], on: [secret] },
    { do: 'environment', on: source.id, name: environmentName(target.logicalId, 'SECRET_ARN'), value: secret },
    // Programs on a server start once and must find the permission there.
    ...(source.type === 'AWS::Lambda::Function'
      ? []
      : [{ do: 'wait', resource: source.logicalId, for: { grantsOf: source.id } } as const]),
  ]
}

function address(source: ResourceNode, target: ResourceNode, scope: Scope): Contribution[] {
  const variables: [string, Json | undefined][] = [
    ['HOST', scope.attribute(target, 'Endpoint.Address')],
    ['READER_HOST', scope.attribute(target, 'ReadEndpoint.Address')],
    ['PORT', scope.attribute(target, 'Endpoint.Port')],
    ['NAME', target.properties.DatabaseName],
  ]
  return variables.flatMap(([suffix, value]) =>
    value === undefined
      ? []
      : [{ do: 'environment', on: source.id, name: environmentName(target.logicalId, suffix), value } as const],
  )
}
