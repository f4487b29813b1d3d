import { taskPropertiesOf } from '../catalogue/owned/ecs-task'
import type { ResourceNode } from '../diagram/types'
import { getAtt, ref } from '../template/intrinsics'
import type { Json, JsonObject } from '../template/json'
import { referencesIn } from '../template/references'
import { automaticAddress } from './ecs-network'
import { subnetIds } from './network-membership'
import type { Scope } from './scope'
import { placedIn, placedSubnets } from './worker-subnets'

/** What starts a task of an ECS service beside the service itself: which task, with which roles, and where. */
export interface RunnableTask {
  /** The ARN of the task definition. */
  readonly definition: Json
  /** The ARNs of the roles that the task takes, which whoever starts it must be allowed to hand over. */
  readonly roles: readonly Json[]
  /** The ARN of the cluster; undefined: the diagram names none, so it is the account's default. */
  readonly cluster: Json | undefined
  /** The service's `AwsvpcConfiguration`; undefined: it is placed in no network. */
  readonly network: JsonObject | undefined
}

/** The task of an ECS service as others start it. */
export function runnableTask(service: ResourceNode, scope: Scope): RunnableTask {
  const typed = service.properties.TaskDefinition
  return {
    definition: typed ?? ref(scope.owned(service, 'taskDefinition')),
    roles: typed === undefined ? ownRoles(service, scope) : rolesOf(drawnTask(typed, scope)),
    cluster: clusterOf(service, scope),
    network: networkOf(service, scope),
  }
}

function drawnTask(definition: Json, scope: Scope): JsonObject {
  const [named] = referencesIn(definition)
  return (named && scope.index.byLogicalId(named.name)?.properties) ?? {}
}

function rolesOf(task: JsonObject): Json[] {
  return [task.TaskRoleArn, task.ExecutionRoleArn].filter((role) => role !== undefined)
}

function ownRoles(service: ResourceNode, scope: Scope): Json[] {
  const typed = taskPropertiesOf(service)
  const drawn = scope.index
    .connectionsOf(service.id)
    .flatMap((connection) => scope.index.resource(connection.source) ?? [])
    .find((node) => node.type === 'AWS::IAM::Role')
  return [
    typed.TaskRoleArn ?? getAtt(drawn?.logicalId ?? scope.owned(service, 'taskRole'), 'Arn'),
    typed.ExecutionRoleArn ?? getAtt(scope.owned(service, 'executionRole'), 'Arn'),
  ]
}

function clusterOf(service: ResourceNode, scope: Scope): Json | undefined {
  const placement = service.placements?.find((each) => each.kind === 'ecs-service-in-cluster')
  const [placed] = placement ? placedIn(service, placement, 'AWS::ECS::Cluster', scope) : []
  const [named] = referencesIn(service.properties.Cluster)
  const cluster = placed ?? (named && scope.index.byLogicalId(named.name))
  return cluster ? scope.arn(cluster) : service.properties.Cluster
}

function networkOf(service: ResourceNode, scope: Scope): JsonObject | undefined {
  const subnets = placedSubnets(service, scope)
  if (subnets.length === 0) return undefined
  return {
    Subnets: subnetIds(subnets, scope),
    SecurityGroups: securityGroupsOf(service, scope),
    AssignPublicIp: automaticAddress(service, subnets),
  }
}

/** The groups the service is drawn in, else the one of its own that its place in the network generates. */
function securityGroupsOf(service: ResourceNode, scope: Scope): Json[] {
  const placements = service.placements ?? []
  const drawn = placements
    .filter((each) => each.kind === 'in-security-group')
    .flatMap((each) => placedIn(service, each, 'AWS::EC2::SecurityGroup', scope))
  if (drawn.length > 0) return drawn.map((group) => getAtt(group.logicalId, 'GroupId'))
  const stored = placements.find((each) => each.generated?.securityGroup)?.generated?.securityGroup
  return [getAtt(stored ?? `${service.logicalId}SecurityGroup`, 'GroupId')]
}
