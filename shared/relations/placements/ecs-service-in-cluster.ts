import { isResource } from '../../diagram/queries'
import { placementKind } from '../relation'

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/clusters.html */
export const ecsServiceInCluster = placementKind({
  id: 'ecs-service-in-cluster',
  title: 'runs in this cluster',
  child: { types: ['AWS::ECS::Service'] },
  container: { types: ['AWS::ECS::Cluster'] },
  question: 'cluster',
  options: {},
  write: ({ child, containers }, scope) =>
    containers
      .filter(isResource)
      .map((cluster) => ({ do: 'set', resource: child.logicalId, path: 'Cluster', value: scope.ref(cluster) })),
})
