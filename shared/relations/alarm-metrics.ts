import { isNetworkLoadBalancer } from '../catalogue/services/networking/load-balancer'
import type { DiagramNode, ResourceNode } from '../diagram/types'
import { ref } from '../template/intrinsics'
import type { Json } from '../template/json'
import { referencesIn } from '../template/references'
import type { Scope } from './scope'

/** A metric worth an alarm, with the setting that suits most. */
export interface AlarmMetric {
  /** The metric's name in CloudWatch. */
  readonly name: string
  /** Reads in a form: "errors". */
  readonly label: string
  /** `p95` and the like are extended statistics. */
  readonly statistic: 'Sum' | 'Average' | 'Maximum' | 'Minimum' | 'p95'
  /** In the metric's own unit. */
  readonly threshold: number
  /** Absent: at least the threshold rings. */
  readonly comparison?: 'LessThanThreshold'
  /** Seconds; absent: 300. */
  readonly period?: number
  /** How many periods in a row; absent: 1. */
  readonly periods?: number
}

/** What can be watched of one type of resource. */
export interface WatchedType {
  readonly type: string
  readonly namespace: string | ((node: ResourceNode) => string)
  /** The likeliest first. */
  readonly metrics: readonly [AlarmMetric, ...AlarmMetric[]]
  /** Why a node has no such metric though its type does; undefined: it has. */
  lacks?(node: ResourceNode, metric: string): string | undefined
  /** Dimension → value; they say which resource is meant. */
  dimensions(node: ResourceNode, scope: Scope): Readonly<Record<string, Json>>
}

const CPU: AlarmMetric = {
  name: 'CPUUtilization',
  label: 'CPU in use (%)',
  statistic: 'Average',
  threshold: 80,
  periods: 3,
}

const NETWORK_METRICS = ['TCP_Target_Reset_Count', 'PortAllocationErrorCount']

/** Everything an alarm knows how to watch, with thresholds that suit most systems. */
export const WATCHED = {
  lambdaFunction: {
    type: 'AWS::Lambda::Function',
    namespace: 'AWS/Lambda',
    metrics: [
      { name: 'Errors', label: 'failed runs', statistic: 'Sum', threshold: 1 },
      { name: 'Throttles', label: 'runs turned away', statistic: 'Sum', threshold: 1 },
      { name: 'Duration', label: 'duration of a run (ms)', statistic: 'p95', threshold: 10000, periods: 3 },
      { name: 'ConcurrentExecutions', label: 'parallel runs', statistic: 'Maximum', threshold: 800 },
    ],
    dimensions: (node) => ({ FunctionName: ref(node.logicalId) }),
  },
  sqsQueue: {
    type: 'AWS::SQS::Queue',
    namespace: 'AWS/SQS',
    metrics: [
      {
        name: 'ApproximateAgeOfOldestMessage',
        label: 'age of the oldest message (s)',
        statistic: 'Maximum',
        threshold: 900,
      },
      { name: 'ApproximateNumberOfMessagesVisible', label: 'messages waiting', statistic: 'Maximum', threshold: 1 },
    ],
    dimensions: (node, scope) => ({ QueueName: scope.attribute(node, 'QueueName') }),
  },
  dynamodbTable: {
    type: 'AWS::DynamoDB::Table',
    namespace: 'AWS/DynamoDB',
    metrics: [
      { name: 'WriteThrottleEvents', label: 'writes turned away', statistic: 'Sum', threshold: 1 },
      { name: 'ReadThrottleEvents', label: 'reads turned away', statistic: 'Sum', threshold: 1 },
      { name: 'ConsumedWriteCapacityUnits', label: 'write units used', statistic: 'Sum', threshold: 100000 },
      { name: 'ConsumedReadCapacityUnits', label: 'read units used', statistic: 'Sum', threshold: 100000 },
    ],
    dimensions: (node) => ({ TableName: ref(node.logicalId) }),
  },
  rdsDbInstance: {
    type: 'AWS::RDS::DBInstance',
    namespace: 'AWS/RDS',
    metrics: [
      CPU,
      {
        name: 'FreeStorageSpace',
        label: 'free disk (bytes)',
        statistic: 'Minimum',
        threshold: 2_147_483_648,
        comparison: 'LessThanThreshold',
      },
      {
        name: 'FreeableMemory',
        label: 'free memory (bytes)',
        statistic: 'Minimum',
        threshold: 134_217_728,
        comparison: 'LessThanThreshold',
        periods: 3,
      },
      { name: 'DatabaseConnections', label: 'connections', statistic: 'Maximum', threshold: 100 },
    ],
    dimensions: (node) => ({ DBInstanceIdentifier: ref(node.logicalId) }),
  },
  loadBalancer: {
    type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    namespace: (node) => (isNetworkLoadBalancer(node) ? 'AWS/NetworkELB' : 'AWS/ApplicationELB'),
    metrics: [
      { name: 'HTTPCode_Target_5XX_Count', label: 'errors of the targets', statistic: 'Sum', threshold: 10 },
      { name: 'HTTPCode_ELB_5XX_Count', label: 'errors of the load balancer', statistic: 'Sum', threshold: 10 },
      { name: 'TargetResponseTime', label: 'time to answer (s)', statistic: 'p95', threshold: 2, periods: 3 },
      { name: 'RejectedConnectionCount', label: 'connections refused', statistic: 'Sum', threshold: 1 },
      { name: 'TCP_Target_Reset_Count', label: 'resets by targets (network)', statistic: 'Sum', threshold: 100 },
      {
        name: 'PortAllocationErrorCount',
        label: 'lack of ports (network)',
        statistic: 'Sum',
        threshold: 1,
      },
    ],
    lacks: (node, metric) =>
      isNetworkLoadBalancer(node) === NETWORK_METRICS.includes(metric)
        ? undefined
        : `${node.label} is a load balancer of the other kind, which does not measure this`,
    dimensions: (node, scope) => ({ LoadBalancer: scope.attribute(node, 'LoadBalancerFullName') }),
  },
  ec2Instance: {
    type: 'AWS::EC2::Instance',
    namespace: 'AWS/EC2',
    metrics: [
      {
        name: 'StatusCheckFailed',
        label: 'failed health checks',
        statistic: 'Maximum',
        threshold: 1,
        period: 60,
        periods: 2,
      },
      CPU,
    ],
    dimensions: (node) => ({ InstanceId: ref(node.logicalId) }),
  },
  autoScalingGroup: {
    type: 'AWS::AutoScaling::AutoScalingGroup',
    namespace: 'AWS/EC2',
    metrics: [
      CPU,
      { name: 'StatusCheckFailed', label: 'failed health checks', statistic: 'Maximum', threshold: 1, periods: 2 },
    ],
    dimensions: (node) => ({ AutoScalingGroupName: ref(node.logicalId) }),
  },
  ecsService: {
    type: 'AWS::ECS::Service',
    namespace: 'AWS/ECS',
    metrics: [
      CPU,
      { name: 'MemoryUtilization', label: 'memory in use (%)', statistic: 'Average', threshold: 80, periods: 3 },
    ],
    dimensions: (node, scope) => ({
      ClusterName: clusterName(node, scope),
      ServiceName: scope.attribute(node, 'Name'),
    }),
  },
  stepFunctionsStateMachine: {
    type: 'AWS::StepFunctions::StateMachine',
    namespace: 'AWS/States',
    metrics: [
      { name: 'ExecutionsFailed', label: 'failed runs', statistic: 'Sum', threshold: 1 },
      { name: 'ExecutionsTimedOut', label: 'runs that took too long', statistic: 'Sum', threshold: 1 },
      { name: 'ExecutionThrottled', label: 'steps held back', statistic: 'Sum', threshold: 1 },
    ],
    dimensions: (node) => ({ StateMachineArn: ref(node.logicalId) }),
  },
  httpApi: {
    type: 'AWS::ApiGatewayV2::Api',
    namespace: 'AWS/ApiGateway',
    metrics: [
      { name: '5xx', label: 'errors of the back end', statistic: 'Sum', threshold: 5 },
      { name: '4xx', label: 'requests refused', statistic: 'Sum', threshold: 100 },
      { name: 'Latency', label: 'time to answer (ms)', statistic: 'p95', threshold: 2000, periods: 3 },
    ],
    dimensions: (node) => ({ ApiId: ref(node.logicalId) }),
  },
  snsTopic: {
    type: 'AWS::SNS::Topic',
    namespace: 'AWS/SNS',
    metrics: [{ name: 'NumberOfNotificationsFailed', label: 'messages not delivered', statistic: 'Sum', threshold: 1 }],
    dimensions: (node, scope) => ({ TopicName: scope.attribute(node, 'TopicName') }),
  },
  kinesisStream: {
    type: 'AWS::Kinesis::Stream',
    namespace: 'AWS/Kinesis',
    metrics: [
      {
        name: 'GetRecords.IteratorAgeMilliseconds',
        label: 'how far readers are behind (ms)',
        statistic: 'Maximum',
        threshold: 60000,
      },
      { name: 'WriteProvisionedThroughputExceeded', label: 'writes turned away', statistic: 'Sum', threshold: 1 },
    ],
    dimensions: (node) => ({ StreamName: ref(node.logicalId) }),
  },
} as const satisfies Record<string, WatchedType>

/** The metric with this name; the first where the type has none of that name. */
export function metricOf(watched: WatchedType, name: string): AlarmMetric {
  return watched.metrics.find((metric) => metric.name === name) ?? watched.metrics[0]
}

const isCluster = (node: DiagramNode): node is ResourceNode =>
  node.kind === 'resource' && node.type === 'AWS::ECS::Cluster'

/** A service in no cluster of the diagram runs in the account's default one. */
function clusterName(service: ResourceNode, scope: Scope): Json {
  const [named] = referencesIn(service.properties.Cluster).flatMap(({ name }) => scope.index.byLogicalId(name) ?? [])
  const placed = (service.placements ?? []).flatMap(({ container }) => scope.index.node(container ?? '') ?? [])
  const cluster = [...(named ? [named] : []), ...placed, ...scope.index.ancestors(service.id)].find(isCluster)
  return cluster ? ref(cluster.logicalId) : (service.properties.Cluster ?? 'default')
}
