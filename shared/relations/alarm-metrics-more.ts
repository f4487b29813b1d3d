import { DEPLOYMENT_SLOT, STAGE_SLOT } from '../catalogue/services/networking/rest-api'
import type { ResourceNode } from '../diagram/types'
import { ref, sub } from '../template/intrinsics'
import { isJsonObject, type Json } from '../template/json'
import type { AlarmMetric, WatchedType } from './alarm-metrics'
import type { Scope } from './scope'

const CPU: AlarmMetric = {
  name: 'CPUUtilization',
  label: 'CPU in use (%)',
  statistic: 'Average',
  threshold: 80,
  periods: 3,
}

/** Everything else that an alarm knows how to watch: data stores, networks, APIs and delivery. */
export const WATCHED_ALSO = {
  rdsDbCluster: {
    type: 'AWS::RDS::DBCluster',
    namespace: 'AWS/RDS',
    metrics: [
      CPU,
      { name: 'DatabaseConnections', label: 'connections', statistic: 'Maximum', threshold: 100 },
      {
        name: 'AuroraReplicaLagMaximum',
        label: 'how far readers are behind (ms)',
        statistic: 'Maximum',
        threshold: 1000,
      },
      {
        name: 'FreeableMemory',
        label: 'free memory (bytes)',
        statistic: 'Minimum',
        threshold: 134_217_728,
        comparison: 'LessThanThreshold',
        periods: 3,
      },
    ],
    dimensions: (node) => ({ DBClusterIdentifier: ref(node.logicalId) }),
  },
  elasticacheReplicationGroup: {
    type: 'AWS::ElastiCache::ReplicationGroup',
    namespace: 'AWS/ElastiCache',
    metrics: [
      { name: 'EngineCPUUtilization', label: 'CPU of the engine (%)', statistic: 'Average', threshold: 80, periods: 3 },
      { name: 'DatabaseMemoryUsagePercentage', label: 'memory in use (%)', statistic: 'Maximum', threshold: 80 },
      { name: 'Evictions', label: 'entries pushed out', statistic: 'Sum', threshold: 1000 },
      { name: 'CurrConnections', label: 'connections', statistic: 'Maximum', threshold: 1000 },
    ],
    // Numbers are kept for each node; the first one is called after its group.
    dimensions: (node) => ({ CacheClusterId: sub(`\${${node.logicalId}}-001`) }),
  },
  efsFileSystem: {
    type: 'AWS::EFS::FileSystem',
    namespace: 'AWS/EFS',
    metrics: [
      {
        name: 'PercentIOLimit',
        label: 'share of its limit of operations (%)',
        statistic: 'Maximum',
        threshold: 90,
        periods: 3,
      },
      { name: 'ClientConnections', label: 'connections', statistic: 'Sum', threshold: 1000 },
    ],
    dimensions: (node) => ({ FileSystemId: ref(node.logicalId) }),
  },
  ebsVolume: {
    type: 'AWS::EC2::Volume',
    namespace: 'AWS/EBS',
    metrics: [
      { name: 'VolumeQueueLength', label: 'operations waiting', statistic: 'Average', threshold: 10, periods: 3 },
      { name: 'VolumeStalledIOCheck', label: 'stalled', statistic: 'Maximum', threshold: 1, period: 60 },
    ],
    dimensions: (node) => ({ VolumeId: ref(node.logicalId) }),
  },
  natGateway: {
    type: 'AWS::EC2::NatGateway',
    namespace: 'AWS/NATGateway',
    metrics: [
      { name: 'ErrorPortAllocation', label: 'connections refused for lack of ports', statistic: 'Sum', threshold: 1 },
      { name: 'PacketsDropCount', label: 'packets lost', statistic: 'Sum', threshold: 100 },
    ],
    dimensions: (node) => ({ NatGatewayId: ref(node.logicalId) }),
  },
  vpnConnection: {
    type: 'AWS::EC2::VPNConnection',
    namespace: 'AWS/VPN',
    metrics: [
      {
        name: 'TunnelState',
        label: 'tunnels that are up (1 is all)',
        statistic: 'Maximum',
        threshold: 1,
        comparison: 'LessThanThreshold',
      },
    ],
    dimensions: (node) => ({ VpnId: ref(node.logicalId) }),
  },
  transitGateway: {
    type: 'AWS::EC2::TransitGateway',
    namespace: 'AWS/TransitGateway',
    metrics: [
      { name: 'PacketDropCountNoRoute', label: 'packets without a route', statistic: 'Sum', threshold: 100 },
      {
        name: 'PacketDropCountBlackhole',
        label: 'packets to a route that leads nowhere',
        statistic: 'Sum',
        threshold: 100,
      },
    ],
    dimensions: (node) => ({ TransitGateway: ref(node.logicalId) }),
  },
  restApi: {
    type: 'AWS::ApiGateway::RestApi',
    namespace: 'AWS/ApiGateway',
    metrics: [
      { name: '5XXError', label: 'errors of the back end', statistic: 'Sum', threshold: 5 },
      { name: '4XXError', label: 'requests refused', statistic: 'Sum', threshold: 100 },
      { name: 'Latency', label: 'time to answer (ms)', statistic: 'p95', threshold: 2000, periods: 3 },
    ],
    dimensions: (node, scope) => ({ ApiName: nameOf(node), Stage: stageOf(node, scope) }),
  },
  cloudfrontDistribution: {
    type: 'AWS::CloudFront::Distribution',
    namespace: 'AWS/CloudFront',
    metrics: [
      { name: '5xxErrorRate', label: 'answers with an error of the origin (%)', statistic: 'Average', threshold: 5 },
      { name: '4xxErrorRate', label: 'requests refused (%)', statistic: 'Average', threshold: 20 },
    ],
    dimensions: (node) => ({ DistributionId: ref(node.logicalId), Region: 'Global' }),
  },
  firehoseDeliveryStream: {
    type: 'AWS::KinesisFirehose::DeliveryStream',
    namespace: 'AWS/Firehose',
    metrics: [
      {
        name: 'DeliveryToS3.DataFreshness',
        label: 'age of what is not yet delivered (s)',
        statistic: 'Maximum',
        threshold: 900,
      },
      { name: 'ThrottledRecords', label: 'records turned away', statistic: 'Sum', threshold: 1 },
    ],
    dimensions: (node) => ({ DeliveryStreamName: ref(node.logicalId) }),
  },
  logGroup: {
    type: 'AWS::Logs::LogGroup',
    namespace: 'AWS/Logs',
    metrics: [
      { name: 'IncomingBytes', label: 'what comes in (bytes)', statistic: 'Sum', threshold: 1_000_000_000 },
      { name: 'IncomingLogEvents', label: 'entries that come in', statistic: 'Sum', threshold: 100000 },
    ],
    dimensions: (node) => ({ LogGroupName: ref(node.logicalId) }),
  },
  wafWebAcl: {
    type: 'AWS::WAFv2::WebACL',
    namespace: 'AWS/WAFV2',
    metrics: [{ name: 'BlockedRequests', label: 'requests blocked', statistic: 'Sum', threshold: 1000 }],
    dimensions: (node) => ({ WebACL: metricName(node), Region: ref('AWS::Region'), Rule: 'ALL' }),
  },
} as const satisfies Record<string, WatchedType>

function nameOf(api: ResourceNode): Json {
  return api.properties.Name ?? api.logicalId
}

/** An API that was imported without a stage of its own is usually called prod. */
function stageOf(api: ResourceNode, scope: Scope): Json {
  const generates = api.owns === undefined || Object.hasOwn(api.owns, DEPLOYMENT_SLOT)
  return generates ? ref(scope.owned(api, STAGE_SLOT)) : 'prod'
}

function metricName({ properties, logicalId }: ResourceNode): Json {
  const config = properties.VisibilityConfig
  return (isJsonObject(config) ? config.MetricName : undefined) ?? logicalId
}
