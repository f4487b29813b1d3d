import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** The port on which clients that prove themselves with IAM reach a cluster. */
export const KAFKA_IAM_PORT = 9098

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-msk-serverlesscluster.html */
export const mskServerlessCluster: Service = {
  id: 'msk-serverless-cluster',
  type: 'AWS::MSK::ServerlessCluster',
  label: 'MSK Serverless cluster',
  short: 'Kafka',
  category: 'analytics',
  model: 'PaaS',
  icon: 'msk',
  keywords: ['kafka', 'stream', 'topic', 'event log', 'msk'],
  purpose: 'Keeps streams of events in order for programs that speak Kafka.',
  defaults: { ClientAuthentication: { Sasl: { Iam: { Enabled: true } } } },
  namesFor: (logicalId) => ({ ClusterName: logicalId.slice(0, 64) }),
  attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  form: [
    {
      path: 'ClusterName',
      control: 'text',
      label: 'Name',
      pattern: '[A-Za-z0-9-]{1,64}',
      help: 'Changing it replaces the cluster.',
    },
    { path: 'ClientAuthentication.Sasl.Iam.Enabled', control: 'switch', label: 'Clients prove themselves with IAM' },
  ],
  facts: () => ['Kafka', 'serverless'],
  arn: 'Arn',
  network: { securityGroups: { path: 'VpcConfigs.0.SecurityGroups' }, port: () => KAFKA_IAM_PORT },
  guide: {
    value: [
      'Kafka without sizing, patching or balancing brokers.',
      'Grows and shrinks with the flow, paid by use.',
      'Existing Kafka programs and connectors work with it.',
    ],
    uses: [
      'Events between many teams',
      'Clicks and measurements',
      'Copying changes of databases',
      'Moving from Kafka of your own',
    ],
    cost: 'Per hour of the cluster and of each partition, per gigabyte written and read, and storage by the gigabyte.',
    facts: [
      'Topics are split into partitions; order holds within one.',
      'Clients prove themselves with IAM and connections are encrypted; a small library goes into the client.',
      'Lives in a VPC, with addresses in two or more zones.',
      'Topics are made by clients, not by the template.',
    ],
    limits: [
      { name: 'Writing', value: '200 MBps per cluster, 5 MBps per partition' },
      { name: 'Reading', value: '400 MBps per cluster, 10 MBps per partition' },
      { name: 'Partitions', value: '2,400 per cluster by default' },
      { name: 'Message', value: '8 MB' },
    ],
    responsibility:
      'AWS runs, sizes and patches the brokers. Topics, partitions, how long events are kept, and who may read and write are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its address',
        command: `aws kafka get-bootstrap-brokers --cluster-arn "${physicalId(node)}"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/msk/latest/developerguide/serverless.html',
  },
}
