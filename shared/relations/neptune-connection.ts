import { neptunePort } from '../catalogue/services/database/neptune-cluster'
import type { ResourceNode } from '../diagram/types'
import { sub } from '../template/intrinsics'
import { clusterAddress } from './cluster-address'
import type { Contribution } from './contribution'
import { type ConnectionKind, connectionKind } from './relation'

const READ = ['neptune-db:ReadDataViaQuery', 'neptune-db:GetQueryStatus', 'neptune-db:CancelQuery']
const WRITE = ['neptune-db:WriteDataViaQuery', 'neptune-db:DeleteDataViaQuery']

/** The connection kind by which one type of code or server uses a Neptune cluster. */
export function neptuneConnection(id: string, sourceType: string): ConnectionKind {
  return connectionKind({
    id,
    title: 'asks',
    line: 'network',
    source: { types: [sourceType] },
    target: { types: ['AWS::Neptune::DBCluster'] },
    rank: 10,
    plain: '{source} may open connections to {target} and ask it about its graph. Requests are signed with its role.',
    options: {
      access: {
        control: 'choice',
        label: 'May',
        default: 'both',
        choices: [
          { value: 'both', label: 'read and write' },
          { value: 'read', label: 'read' },
        ],
      },
      environment: { control: 'switch', label: 'Tell the code the address', default: true },
    },
    detail: ({ access }) => (access === 'read' ? 'read' : 'read and write'),
    write: ({ source, target, options }, scope) => [
      { do: 'allow', from: { node: source.id }, to: target.id, port: neptunePort(target.properties), protocol: 'tcp' },
      ...(target.properties.IamAuthEnabled === true ? mayAsk(source, target, options.access === 'read') : []),
      ...(options.environment ? clusterAddress(source, target, scope) : []),
    ],
  })
}

function mayAsk(source: ResourceNode, target: ResourceNode, onlyRead: boolean): Contribution[] {
  const cluster = `\${${target.logicalId}.ClusterResourceId}`
  const data = sub(`arn:\${AWS::Partition}:neptune-db:\${AWS::Region}:\${AWS::AccountId}:${cluster}/*`)
  const grant: Contribution = { do: 'grant', to: source.id, actions: onlyRead ? READ : [...READ, ...WRITE], on: [data] }
  // Programs on a server start once and must find the permission there.
  const wait: Contribution = { do: 'wait', resource: source.logicalId, for: { grantsOf: source.id } }
  return source.type === 'AWS::Lambda::Function' ? [grant] : [grant, wait]
}
