import { describeResource } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-serverlesscache.html */
export const elasticacheServerlessCache: Service = {
  id: 'elasticache-serverless-cache',
  type: 'AWS::ElastiCache::ServerlessCache',
  label: 'ElastiCache serverless cache',
  short: 'Serverless cache',
  category: 'database',
  model: 'SaaS',
  icon: 'elasticache',
  keywords: ['redis', 'valkey', 'memcached', 'cache', 'session', 'in-memory', 'serverless'],
  purpose: 'A fast memory for data, without servers.',
  defaults: {
    CacheUsageLimits: { DataStorage: { Maximum: 10, Unit: 'GB' }, ECPUPerSecond: { Maximum: 5000 } },
  },
  namesFor: (logicalId) => ({ ServerlessCacheName: nameFrom(logicalId) }),
  variants: [
    {
      id: 'valkey',
      label: 'Valkey serverless',
      icon: 'elasticache-valkey',
      properties: { Engine: 'valkey', SnapshotRetentionLimit: 7 },
    },
    {
      id: 'redis',
      label: 'Redis OSS serverless',
      icon: 'elasticache-redis',
      properties: { Engine: 'redis', SnapshotRetentionLimit: 7 },
    },
    {
      id: 'memcached',
      label: 'Memcached serverless',
      icon: 'elasticache-memcached',
      properties: { Engine: 'memcached' },
    },
  ],
  form: [
    { path: 'ServerlessCacheName', control: 'text', label: 'Name', pattern: '[a-z][a-z0-9-]{0,39}' },
    {
      path: 'Engine',
      control: 'choice',
      label: 'Engine',
      choices: [
        { value: 'valkey', label: 'Valkey' },
        { value: 'redis', label: 'Redis OSS' },
        { value: 'memcached', label: 'Memcached' },
      ],
    },
    { path: 'MajorEngineVersion', control: 'text', label: 'Version', help: 'Empty means the usual one.' },
    {
      path: 'CacheUsageLimits.DataStorage.Maximum',
      control: 'number',
      label: 'Data at most',
      unit: 'GB',
      min: 1,
      max: 5000,
    },
    {
      path: 'CacheUsageLimits.ECPUPerSecond.Maximum',
      control: 'number',
      label: 'Work at most',
      unit: 'ECPU/s',
      min: 1000,
      max: 15000000,
      help: 'One unit is about a simple request of up to 1 KB.',
    },
    { path: 'SnapshotRetentionLimit', control: 'number', label: 'Keep backups for', unit: 'days', min: 0, max: 35 },
    { path: 'Description', control: 'text', label: 'Description' },
  ],
  facts: ({ properties }) => [ENGINES[String(properties.Engine)] ?? 'ElastiCache', 'serverless'],
  arn: 'ARN',
  network: {
    securityGroups: { path: 'SecurityGroupIds' },
    port: ({ Engine }) => (Engine === 'memcached' ? 11211 : 6379),
  },
  guide: {
    value: [
      'A cache within a minute, and no size to choose.',
      'Follows the load up and down by itself.',
      'Spread over several zones from the start.',
    ],
    uses: ['Load that nobody can foresee', 'Caching in front of a database', 'Sessions of web applications'],
    cost: 'Gigabytes kept by the hour and requests by the million units. The limits in the form cap both; Valkey has the smallest minimum.',
    facts: [
      'One address; a second port next to it reads from copies.',
      'Connections are always encrypted, and so is what is kept.',
      'Lives in a VPC and is never reachable from the internet.',
    ],
    limits: [
      { name: 'Data', value: '5,000 GB' },
      { name: 'Requests', value: '30,000 units per second and slot at first, doubling every few minutes' },
      { name: 'Caches', value: '40 per region by default' },
    ],
    responsibility:
      'AWS runs, patches and scales it. What is kept for how long, the limits and network access are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its address',
        command: `aws elasticache describe-serverless-caches --serverless-cache-name "${nameOf(node.properties.ServerlessCacheName)}" --query "ServerlessCaches[0].Endpoint"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.corecomponents.html',
  },
}

const ENGINES: Readonly<Record<string, string>> = { valkey: 'Valkey', redis: 'Redis OSS', memcached: 'Memcached' }

function nameFrom(logicalId: string): string {
  const words = logicalId.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
  return words.slice(0, 40).replace(/-$/, '')
}

function nameOf(name: unknown): string {
  return typeof name === 'string' ? name : 'MY-CACHE'
}
