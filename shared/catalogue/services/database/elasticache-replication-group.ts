import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'
import { cachePort } from './cache-port'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html */
export const elasticacheReplicationGroup: Service = {
  id: 'elasticache-replication-group',
  type: 'AWS::ElastiCache::ReplicationGroup',
  label: 'ElastiCache cluster',
  short: 'Cache',
  category: 'database',
  model: 'PaaS',
  icon: 'elasticache',
  keywords: ['redis', 'valkey', 'cache', 'session', 'in-memory'],
  purpose: 'Answers in less than a millisecond from memory.',
  defaults: {
    ReplicationGroupDescription: 'Cache over two zones',
    CacheNodeType: 'cache.t4g.small',
    NumCacheClusters: 2,
    AutomaticFailoverEnabled: true,
    MultiAZEnabled: true,
    AtRestEncryptionEnabled: true,
    TransitEncryptionEnabled: true,
    SnapshotRetentionLimit: 7,
    AutoMinorVersionUpgrade: true,
  },
  attributes: { DeletionPolicy: 'Snapshot', UpdateReplacePolicy: 'Snapshot' },
  variants: [
    { id: 'valkey', label: 'Valkey', icon: 'elasticache-valkey', properties: { Engine: 'valkey' } },
    { id: 'redis', label: 'Redis OSS', icon: 'elasticache-redis', properties: { Engine: 'redis' } },
  ],
  form: [
    {
      path: 'Engine',
      control: 'choice',
      label: 'Engine',
      choices: [
        { value: 'valkey', label: 'Valkey' },
        { value: 'redis', label: 'Redis OSS' },
      ],
    },
    { path: 'EngineVersion', control: 'text', label: 'Version', help: 'Empty means the usual one of the engine.' },
    { path: 'CacheNodeType', control: 'text', label: 'Size', placeholder: 'cache.t4g.small', pattern: 'cache\\..+' },
    {
      path: 'NumCacheClusters',
      control: 'number',
      label: 'Nodes',
      min: 1,
      max: 6,
      help: 'The first takes writes, the others are copies.',
    },
    { path: 'AutomaticFailoverEnabled', control: 'switch', label: 'A copy takes over by itself' },
    { path: 'MultiAZEnabled', control: 'switch', label: 'Nodes in several zones' },
    { path: 'TransitEncryptionEnabled', control: 'switch', label: 'Encrypt connections' },
    { path: 'AtRestEncryptionEnabled', control: 'switch', label: 'Encrypt what is kept' },
    {
      path: 'SnapshotRetentionLimit',
      control: 'number',
      label: 'Keep backups for',
      unit: 'days',
      min: 0,
      max: 35,
      help: '0 turns backups off.',
    },
    { path: 'Port', control: 'number', label: 'Port', min: 1, max: 65535, help: 'Empty: 6379.' },
    { path: 'ReplicationGroupDescription', control: 'text', label: 'Description' },
  ],
  facts: ({ properties }) => [
    properties.Engine === 'redis' ? 'Redis OSS' : 'Valkey',
    `${properties.NumCacheClusters ?? 1} × ${properties.CacheNodeType ?? 'node'}`,
  ],
  network: { securityGroups: { path: 'SecurityGroupIds' }, port: cachePort },
  guide: {
    value: [
      'Pages and answers that took a second take a millisecond.',
      'Spares the database behind it, which can then be smaller.',
      'A copy in a second zone takes over when a node fails.',
    ],
    uses: ['Caching of queries and pages', 'Sessions of web applications', 'Counters and rankings', 'Queues and locks'],
    cost: 'Hours of each node by size. Valkey costs about a fifth less than Redis OSS. Reserved nodes cost much less.',
    facts: [
      'Keeps its data in memory; backups are taken daily if wanted.',
      'The primary address always leads to the node that takes writes.',
      'Connections are encrypted (TLS), so clients must be told to use it.',
      'Lives in a VPC and is never reachable from the internet.',
    ],
    limits: [
      { name: 'Copies', value: '5 per shard' },
      { name: 'Nodes', value: '300 per region by default' },
      { name: 'Value', value: '512 MB' },
    ],
    responsibility:
      'AWS runs, patches and replaces nodes. Sizes, what is kept for how long and network access are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its addresses',
        command: `aws elasticache describe-replication-groups --replication-group-id "${physicalId(node)}" --query "ReplicationGroups[0].NodeGroups[0]"`,
      },
      {
        title: 'Try the failover',
        command: `aws elasticache test-failover --replication-group-id "${physicalId(node)}" --node-group-id 0001`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html',
  },
}
