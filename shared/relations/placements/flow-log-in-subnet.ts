import { placementKind } from '../relation'

/** https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html */
export const flowLogInSubnet = placementKind({
  id: 'flow-log-in-subnet',
  title: 'watches this subnet',
  child: { types: ['AWS::EC2::FlowLog'] },
  container: { types: ['AWS::EC2::Subnet'] },
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) =>
    containers.flatMap((container) =>
      container.kind === 'resource'
        ? [
            { do: 'set', resource: child.logicalId, path: 'ResourceType', value: 'Subnet' } as const,
            { do: 'set', resource: child.logicalId, path: 'ResourceId', value: scope.ref(container) } as const,
          ]
        : [],
    ),
})
