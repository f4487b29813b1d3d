import { brokerPort } from '../catalogue/services/integration/mq-broker'
import { brokerSecret } from './broker-secret'
import { environmentName } from './environment-name'
import { type ConnectionKind, connectionKind } from './relation'

/** The connection kind by which one type of code exchanges messages through a broker. */
export function brokerConnection(id: string, sourceType: string): ConnectionKind {
  return connectionKind({
    id,
    title: 'sends to',
    line: 'event',
    source: { types: [sourceType] },
    target: { types: ['AWS::AmazonMQ::Broker'] },
    rank: 10,
    plain: '{source} may open connections to {target} and read the password of its user.',
    options: { environment: { control: 'switch', label: 'Tell the code the address', default: true } },
    write: ({ source, target, options }, scope) => {
      const port = brokerPort(target.properties)
      const secret = brokerSecret(target, scope)
      const addresses = scope.attribute(target, port === 5671 ? 'AmqpEndpoints' : 'OpenWireEndpoints')
      const variable = (suffix: string, value: typeof addresses) =>
        ({ do: 'environment', on: source.id, name: environmentName(target.logicalId, suffix), value }) as const
      return [
        { do: 'allow', from: { node: source.id }, to: target.id, port, protocol: 'tcp' },
        ...(secret === undefined
          ? []
          : [{ do: 'grant', to: source.id, actions: ['secretsmanager:GetSecretValue'], on: [secret] } as const]),
        ...(options.environment ? [variable('URLS', { 'Fn::Join': [',', addresses] })] : []),
        ...(options.environment && secret !== undefined ? [variable('SECRET_ARN', secret)] : []),
      ]
    },
  })
}
