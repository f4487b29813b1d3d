import { TASK_SLOT, taskPropertiesOf } from '../catalogue/owned/ecs-task'
import type { ResourceNode } from '../diagram/types'
import { escapeForSub, getAtt, ref, sub } from '../template/intrinsics'
import { isJsonObject, type Json, type JsonObject } from '../template/json'
import { toPath, valueAt } from '../template/path'
import { referencesIn } from '../template/references'
import { automaticAddress } from './ecs-network'
import { subnetIds, vpcAround } from './network-membership'
import { ownedBy } from './owned-by'
import type { Scope } from './scope'
import { placedIn, placedSubnets } from './worker-subnets'

/** What starts a task of an ECS service beside the service itself: which task, with which roles, and where. */
export interface RunnableTask {
  /** The ARN of the task definition. */
  readonly definition: Json
  /** The ARNs of the roles that the task takes, which whoever starts it must be allowed to hand over. */
  readonly roles: readonly Json[]
  /** The ARN of the cluster; the account's default where the diagram names none. */
  readonly cluster: Json
  /** The ARN that all tasks of the cluster have in common, with an asterisk for the task. */
  readonly tasksOfCluster: Json
  /** The service's `AwsvpcConfiguration`; undefined: it is placed in no network. */
  readonly network: JsonObject | undefined
}

/** The task of an ECS service as others start it. */
export function runnableTask(service: ResourceNode, scope: Scope): RunnableTask {
  const typed = service.properties.TaskDefinition
  return {
    definition: typed ?? ref(scope.owned(service, 'taskDefinition')),
    roles: typed === undefined ? ownRoles(service, scope) : rolesOf(namedTask(typed, service, scope)),
    ...clusterOf(service, scope),
    network: networkOf(service, scope),
  }
}

function namedTask(definition: Json, service: ResourceNode, scope: Scope): JsonObject {
  const [named] = referencesIn(definition)
  const found = service.ownedResources?.[TASK_SLOT]?.Properties
  if (named && named.name === service.owns?.[TASK_SLOT] && isJsonObject(found)) return found
  return (named && scope.index.byLogicalId(named.name)?.properties) ?? {}
}

function rolesOf(task: JsonObject): Json[] {
  return [task.TaskRoleArn, task.ExecutionRoleArn].filter((role) => role !== undefined)
}

function ownRoles(service: ResourceNode, scope: Scope): Json[] {
  const typed = taskPropertiesOf(service)
  const slots = ownedBy(service).map(({ slot }) => slot)
  const generated = (slot: string) => (slots.includes(slot) ? [getAtt(scope.owned(service, slot), 'Arn')] : [])
  const drawn = scope.index
    .connectionsOf(service.id)
    .filter((connection) => connection.kind === 'iam-role-is-assumed-by-ecs-service')
    .flatMap((connection) => scope.index.resource(connection.source) ?? [])
    .map((role) => scope.arn(role))
  return [
    ...(typed.TaskRoleArn ? [typed.TaskRoleArn] : drawn.length > 0 ? drawn.slice(0, 1) : generated('taskRole')),
    ...(typed.ExecutionRoleArn ? [typed.ExecutionRoleArn] : generated('executionRole')),
  ]
}

function clusterOf(service: ResourceNode, scope: Scope): Pick<RunnableTask, 'cluster' | 'tasksOfCluster'> {
  const placement = service.placements?.find((each) => each.kind === 'ecs-service-in-cluster')
  const [placed] = placement ? placedIn(service, placement, 'AWS::ECS::Cluster', scope) : []
  const typed = service.properties.Cluster
  const [named] = referencesIn(typed)
  const drawn = placed ?? (named && scope.index.byLogicalId(named.name))
  if (drawn) return { cluster: scope.arn(drawn), tasksOfCluster: tasksOf(`\${${drawn.logicalId}}`) }
  if (typed === undefined) return { cluster: ecsArn('cluster/default'), tasksOfCluster: tasksOf('default') }
  // A parameter may hold the cluster's name or its ARN.
  if (typeof typed !== 'string') return { cluster: typed, tasksOfCluster: tasksOf('*') }
  const name = typed.split('/').pop() ?? typed
  return {
    cluster: typed.startsWith('arn:') ? typed : ecsArn(`cluster/${escapeForSub(name)}`),
    tasksOfCluster: tasksOf(escapeForSub(name)),
  }
}

function tasksOf(cluster: string): Json {
  return ecsArn(`task/${cluster}/*`)
}

function ecsArn(resource: string): Json {
  return sub(`arn:\${AWS::Partition}:ecs:\${AWS::Region}:\${AWS::AccountId}:${resource}`)
}

function networkOf(service: ResourceNode, scope: Scope): JsonObject | undefined {
  const subnets = placedSubnets(service, scope)
  if (subnets.length === 0) return undefined
  const groups = securityGroupsOf(service, subnets, scope)
  return {
    Subnets: subnetIds(subnets, scope),
    ...(groups.length > 0 && { SecurityGroups: groups }),
    AssignPublicIp: automaticAddress(service, subnets),
  }
}

/**
 * The groups the service names or is drawn in, else the one of its own that its place in the network generates; none where
 * that network is no VPC of the diagram.
 */
function securityGroupsOf(service: ResourceNode, subnets: readonly ResourceNode[], scope: Scope): readonly Json[] {
  const typed = valueAt(service.properties, toPath('NetworkConfiguration.AwsvpcConfiguration.SecurityGroups'))
  const placements = service.placements ?? []
  const drawn = placements
    .filter((each) => each.kind === 'in-security-group')
    .flatMap((each) => placedIn(service, each, 'AWS::EC2::SecurityGroup', scope))
    .map((group) => getAtt(group.logicalId, 'GroupId'))
  const given = [...(Array.isArray(typed) ? (typed as readonly Json[]) : []), ...drawn]
  if (given.length > 0) return given
  if (!subnets[0] || !vpcAround(subnets[0], scope)) return []
  const stored = placements.find((each) => each.generated?.securityGroup)?.generated?.securityGroup
  return [getAtt(stored ?? `${service.logicalId}SecurityGroup`, 'GroupId')]
}
