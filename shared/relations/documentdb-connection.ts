import { documentdbPort } from '../catalogue/services/database/documentdb-cluster'
import { clusterAddress } from './cluster-address'
import { type ConnectionKind, connectionKind } from './relation'

/** The connection kind by which one type of code or server uses a DocumentDB cluster. */
export function documentdbConnection(id: string, sourceType: string): ConnectionKind {
  return connectionKind({
    id,
    title: 'connects to',
    line: 'network',
    source: { types: [sourceType] },
    target: { types: ['AWS::DocDB::DBCluster'] },
    rank: 10,
    plain:
      '{source} may open connections to {target}. It still needs a user: the password of the main one lies in Secrets Manager.',
    options: { environment: { control: 'switch', label: 'Tell the code the address', default: true } },
    write: ({ source, target, options }, scope) => [
      {
        do: 'allow',
        from: { node: source.id },
        to: target.id,
        port: documentdbPort(target.properties),
        protocol: 'tcp',
      },
      ...(options.environment ? clusterAddress(source, target, scope) : []),
    ],
  })
}
