import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opensearchservice-domain.html */
export const opensearchDomain: Service = {
  id: 'opensearch-domain',
  type: 'AWS::OpenSearchService::Domain',
  label: 'OpenSearch domain',
  short: 'OpenSearch',
  category: 'analytics',
  model: 'PaaS',
  icon: 'opensearch',
  keywords: ['search', 'elasticsearch', 'full text', 'logs', 'kibana', 'vector', 'index'],
  purpose: 'Finds words and numbers in large amounts of text and logs.',
  defaults: {
    EngineVersion: 'OpenSearch_2.19',
    ClusterConfig: { InstanceType: 't3.small.search', InstanceCount: 2, ZoneAwarenessEnabled: true },
    EBSOptions: { EBSEnabled: true, VolumeType: 'gp3', VolumeSize: 20 },
    EncryptionAtRestOptions: { Enabled: true },
    NodeToNodeEncryptionOptions: { Enabled: true },
    DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-2-2019-07' },
  },
  attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  form: [
    { path: 'DomainName', control: 'text', label: 'Name', pattern: '[a-z][a-z0-9-]{2,27}' },
    { path: 'EngineVersion', control: 'text', label: 'Version', placeholder: 'OpenSearch_2.19' },
    { path: 'ClusterConfig.InstanceType', control: 'text', label: 'Size', placeholder: 'r7g.large.search' },
    { path: 'ClusterConfig.InstanceCount', control: 'number', label: 'Nodes', min: 1, max: 80 },
    { path: 'ClusterConfig.ZoneAwarenessEnabled', control: 'switch', label: 'Spread over two zones' },
    { path: 'ClusterConfig.DedicatedMasterEnabled', control: 'switch', label: 'Nodes that only lead' },
    { path: 'EBSOptions.VolumeSize', control: 'number', label: 'Disk per node', unit: 'GiB', min: 10, max: 24576 },
    { path: 'EncryptionAtRestOptions.Enabled', control: 'switch', label: 'Encrypt' },
    { path: 'DomainEndpointOptions.EnforceHTTPS', control: 'switch', label: 'HTTPS only' },
    { path: 'AccessPolicies', control: 'code', language: 'json', label: 'Who may call it' },
  ],
  facts: ({ properties }) => [
    typeof properties.EngineVersion === 'string' ? properties.EngineVersion.replace('_', ' ') : 'OpenSearch',
  ],
  arn: 'Arn',
  guide: {
    value: [
      'People find what they look for though they misspell it.',
      'Logs of all systems can be searched in one place within seconds.',
      'Dashboards come with it.',
      'Finds what is alike in meaning, for assistants that answer from documents.',
    ],
    uses: ['Search in a shop or a site', 'Searching logs', 'Security monitoring', 'Search by meaning (vectors)'],
    cost: 'Per hour and node by its size, the disks of the nodes, and traffic that leaves the zone.',
    facts: [
      'Data lies in indexes, which are split into shards and copied to other nodes.',
      'Takes requests of the OpenSearch and most of the Elasticsearch 7.10 interface.',
      'A domain on the internet or in a VPC, which cannot be changed later.',
      'Nodes that only lead keep a large cluster steady; older data can move to cheaper storage.',
    ],
    limits: [
      { name: 'Nodes', value: '80 per domain by default' },
      { name: 'Domains', value: '100 per region by default' },
      { name: 'Disk per node', value: '10 GiB to 24 TiB, depending on the size of the node' },
      { name: 'Request', value: '10 to 100 MiB, depending on the size of the node' },
    ],
    responsibility:
      'AWS runs, mends and updates the nodes and takes a picture every hour. Indexes, their size, who may search and when to move to a new version are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'How it is doing',
        command: `aws opensearch describe-domain-health --domain-name "${physicalId(node)}"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/what-is.html',
  },
}
