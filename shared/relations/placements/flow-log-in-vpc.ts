import { placementKind } from '../relation'

/** https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html */
export const flowLogInVpc = placementKind({
  id: 'flow-log-in-vpc',
  title: 'watches the whole VPC',
  child: { types: ['AWS::EC2::FlowLog'] },
  container: { types: ['AWS::EC2::VPC'] },
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) =>
    containers.flatMap((container) =>
      container.kind === 'resource'
        ? [
            { do: 'set', resource: child.logicalId, path: 'ResourceType', value: 'VPC' } as const,
            { do: 'set', resource: child.logicalId, path: 'ResourceId', value: scope.ref(container) } as const,
          ]
        : [],
    ),
})
