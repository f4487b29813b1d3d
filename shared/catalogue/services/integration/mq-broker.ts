import type { JsonObject } from '../../../template/json'
import { describeResource, physicalId } from '../../guide-commands'
import type { OwnedResource, Service } from '../../service'

/** The slot of the secret that holds name and password of a broker's user. */
export const BROKER_SECRET_SLOT = 'secret'

/** Where the password of a broker's first user stands. */
export const BROKER_PASSWORD = 'Users.0.Password'

const USER = 'app'

const secret: OwnedResource = {
  slot: BROKER_SECRET_SLOT,
  suffix: 'Secret',
  fills: { path: BROKER_PASSWORD, value: 'Ref', secretKey: 'password' },
  write: () => ({
    Type: 'AWS::SecretsManager::Secret',
    DeletionPolicy: 'Delete',
    UpdateReplacePolicy: 'Delete',
    Properties: {
      GenerateSecretString: {
        SecretStringTemplate: JSON.stringify({ username: USER }),
        GenerateStringKey: 'password',
        PasswordLength: 32,
        ExcludePunctuation: true,
      },
    },
  }),
}

/** The port on which clients speak to a broker, always encrypted: AMQP of RabbitMQ, OpenWire of ActiveMQ. */
export function brokerPort({ EngineType }: JsonObject): number {
  return String(EngineType).toUpperCase() === 'ACTIVEMQ' ? 61617 : 5671
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-amazonmq-broker.html */
export const mqBroker: Service = {
  id: 'mq-broker',
  type: 'AWS::AmazonMQ::Broker',
  label: 'Amazon MQ broker',
  short: 'MQ broker',
  category: 'integration',
  model: 'PaaS',
  icon: 'mq-broker',
  keywords: ['message', 'jms', 'amqp', 'mqtt', 'stomp', 'queue'],
  purpose: 'Carries messages of programs that speak an open protocol.',
  defaults: {
    DeploymentMode: 'SINGLE_INSTANCE',
    PubliclyAccessible: false,
    AutoMinorVersionUpgrade: true,
    Logs: { General: true },
    Users: [{ Username: USER }],
  },
  namesFor: (logicalId) => ({ BrokerName: logicalId.slice(0, 50) }),
  variants: [
    {
      id: 'rabbitmq',
      label: 'RabbitMQ broker',
      keywords: ['rabbit'],
      properties: { EngineType: 'RABBITMQ', EngineVersion: '3.13', HostInstanceType: 'mq.m5.large' },
    },
    {
      id: 'activemq',
      label: 'ActiveMQ broker',
      keywords: ['active', 'openwire'],
      properties: { EngineType: 'ACTIVEMQ', EngineVersion: '5.18', HostInstanceType: 'mq.t3.micro' },
    },
  ],
  owned: [secret],
  form: [
    { path: 'BrokerName', control: 'text', label: 'Name', pattern: '[A-Za-z0-9_-]{1,50}' },
    {
      path: 'EngineType',
      control: 'choice',
      label: 'Engine',
      help: 'Changing it replaces the broker.',
      choices: [
        { value: 'RABBITMQ', label: 'RabbitMQ' },
        { value: 'ACTIVEMQ', label: 'ActiveMQ' },
      ],
    },
    { path: 'EngineVersion', control: 'text', label: 'Version', placeholder: '3.13' },
    { path: 'HostInstanceType', control: 'text', label: 'Size', placeholder: 'mq.m5.large', pattern: 'mq\\..+' },
    {
      path: 'DeploymentMode',
      control: 'choice',
      label: 'Machines',
      help: 'Changing it replaces the broker.',
      choices: [
        { value: 'SINGLE_INSTANCE', label: 'one' },
        { value: 'ACTIVE_STANDBY_MULTI_AZ', label: 'two, one of them waiting (ActiveMQ)' },
        { value: 'CLUSTER_MULTI_AZ', label: 'three in three zones (RabbitMQ)' },
      ],
    },
    { path: 'Users.0.Username', control: 'text', label: 'User', help: 'The same name stands in the secret.' },
    { path: 'PubliclyAccessible', control: 'switch', label: 'Public address' },
    { path: 'AutoMinorVersionUpgrade', control: 'switch', label: 'Small updates by themselves' },
    { path: 'Logs.General', control: 'switch', label: 'Log' },
  ],
  facts: ({ properties }) => [
    properties.EngineType === 'ACTIVEMQ' ? 'ActiveMQ' : 'RabbitMQ',
    ...(properties.DeploymentMode === 'SINGLE_INSTANCE' ? ['one machine'] : ['several zones']),
  ],
  arn: 'Arn',
  network: { securityGroups: { path: 'SecurityGroups' }, port: brokerPort },
  guide: {
    value: [
      'Programs made for RabbitMQ or ActiveMQ move to the cloud unchanged.',
      'No broker to install, patch or restart at night.',
      'A second machine in another zone takes over when the first fails.',
    ],
    uses: [
      'Moving existing message systems',
      'JMS applications',
      'Devices that speak MQTT',
      'Work between old and new systems',
    ],
    cost: 'Per hour of each machine by its size, and storage by the gigabyte. Three machines cost three times as much.',
    facts: [
      'Speaks AMQP, with ActiveMQ also MQTT, STOMP, OpenWire and WebSocket, all of them encrypted.',
      'Messages lie on encrypted storage until they are fetched.',
      'Broker and console are reached inside the VPC unless it has a public address.',
      'The password is generated and kept in Secrets Manager.',
    ],
    limits: [
      { name: 'Brokers', value: '50 per region by default' },
      { name: 'Connections', value: '1,000 per ActiveMQ broker, fewer on the smallest size' },
      { name: 'Storage', value: 'up to 200 GB per ActiveMQ broker' },
    ],
    responsibility:
      'AWS runs machines, storage and engine. Queues, users, sizes, network access and clients that reconnect are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its addresses',
        command: `aws mq describe-broker --broker-id "${physicalId(node)}" --query "BrokerInstances[].Endpoints[]"`,
      },
      { title: 'Restart it', command: `aws mq reboot-broker --broker-id "${physicalId(node)}"` },
    ],
    documentation: 'https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/welcome.html',
  },
}
