import { att, drawing, ref } from '../../support/drawings'
import type { RuleCases } from './rule-cases'

const QUEUE = 'AWS::SQS::Queue'
const many = (count: number, entry: object) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`Name${i}`, entry])) as never

/** Rules over the template as a whole. */
export const templateCases: RuleCases = {
  'attributes-exist': {
    bad: drawing({ Queue: [QUEUE], Topic: ['AWS::SNS::Topic', { DisplayName: att('Queue', 'Adress') }] }),
    good: drawing({
      Queue: [QUEUE],
      Nested: ['AWS::CloudFormation::Stack', { TemplateURL: 'https://example.com/t.yaml' }],
      Topic: ['AWS::SNS::Topic', { DisplayName: att('Queue', 'QueueName'), TopicName: att('Nested', 'Outputs.Name') }],
    }),
  },
  'conditions-and-mappings-exist': {
    bad: drawing({
      Queue: [QUEUE, { QueueName: { 'Fn::FindInMap': ['Names', 'a', 'b'] } }, { attributes: { Condition: 'IsLive' } }],
    }),
    good: drawing(
      { Queue: [QUEUE, {}, { attributes: { Condition: 'IsLive' } }] },
      { template: { conditions: { IsLive: { 'Fn::Equals': ['a', 'a'] } } } },
    ),
  },
  'custom-resources-have-a-service-token': {
    bad: drawing({ Thing: ['Custom::Thing', {}] }),
    good: drawing({ Thing: ['Custom::Thing', { ServiceToken: 'arn:aws:sns:eu-central-1:123456789012:t' }] }),
  },
  'export-names-are-unique': {
    bad: drawing(
      {},
      { template: { outputs: { A: { Value: 'a', Export: { Name: 'x' } }, B: { Value: 'b', Export: { Name: 'x' } } } } },
    ),
    good: drawing(
      {},
      { template: { outputs: { A: { Value: 'a', Export: { Name: 'x' } }, B: { Value: 'b', Export: { Name: 'y' } } } } },
    ),
  },
  'logical-ids-are-unique': {
    bad: drawing({ Queue: [QUEUE], Other: [QUEUE, {}, { logicalId: 'Queue' }] }),
    good: drawing({ Queue: [QUEUE], Other: [QUEUE] }),
  },
  'logical-ids-are-valid': {
    bad: drawing({ 'my-queue': [QUEUE], Topic: ['AWS::SNS::Topic', { DisplayName: att('my-queue', 'QueueName') }] }),
    good: drawing({ MyQueue: [QUEUE] }),
  },
  'no-dependency-cycle': {
    bad: drawing({
      First: ['AWS::EC2::SecurityGroup', { GroupDescription: { 'Fn::Sub': `\${Second.GroupId}` } }],
      Second: ['AWS::EC2::SecurityGroup', { GroupDescription: 'b' }, { attributes: { DependsOn: 'Third' } }],
      Third: ['AWS::EC2::SecurityGroup', { GroupDescription: att('First', 'GroupId') }],
    }),
    good: drawing({
      First: ['AWS::EC2::SecurityGroup', { GroupDescription: 'a' }],
      Second: [
        'AWS::EC2::SecurityGroup',
        { GroupDescription: att('First', 'GroupId') },
        { attributes: { DependsOn: ['First'] } },
      ],
      Third: ['AWS::EC2::SecurityGroup', { GroupDescription: att('First', 'GroupId') }],
    }),
  },
  'numbers-are-within-limits': {
    bad: drawing({ Queue: [QUEUE, { VisibilityTimeout: 99999 }] }),
    good: drawing({ Queue: [QUEUE, { VisibilityTimeout: 30 }], Other: [QUEUE, { VisibilityTimeout: ref('Seconds') }] }),
  },
  'parameter-defaults-are-allowed': {
    bad: drawing({}, { template: { parameters: { Size: { Type: 'Number', Default: 'large' } } } }),
    good: drawing(
      {},
      { template: { parameters: { Size: { Type: 'String', Default: 'large', AllowedValues: ['large', 'small'] } } } },
    ),
  },
  'parameters-are-used': {
    bad: drawing({}, { template: { parameters: { Size: { Type: 'Number' } } } }),
    good: drawing(
      { Queue: [QUEUE, { DelaySeconds: ref('Size') }] },
      {
        template: {
          parameters: { Size: { Type: 'Number' }, Stage: { Type: 'String' } },
          conditions: { C: { 'Fn::Equals': [ref('Stage'), 'x'] } },
        },
      },
    ),
  },
  'physical-names-are-unique': {
    bad: drawing({
      A: ['AWS::Lambda::Function', { FunctionName: 'orders' }],
      B: ['AWS::Lambda::Function', { FunctionName: 'orders' }],
      C: ['AWS::ApiGatewayV2::DomainName', { DomainName: 'shop.example.test' }],
      D: ['AWS::ApiGatewayV2::DomainName', { DomainName: 'shop.example.test' }],
    }),
    good: drawing({ A: ['AWS::Lambda::Function', { FunctionName: 'orders' }], B: ['AWS::Lambda::Function', {}] }),
  },
  'properties-are-known': {
    bad: drawing({
      Queue: [QUEUE, { VisibiltyTimeout: 3 }],
      Code: ['AWS::Lambda::Function', { Environment: { Nonsense: 1 } }],
    }),
    good: drawing({
      Queue: [QUEUE, { VisibilityTimeout: 3, Tags: [{ Key: 'a', Value: 'b' }], RedrivePolicy: { any: 1 } }],
    }),
  },
  'references-name-something-there': {
    bad: drawing({ Queue: [QUEUE, { DelaySeconds: ref('Seconds') }, { attributes: { DependsOn: ['Nothing'] } }] }),
    good: drawing(
      { Queue: [QUEUE, { DelaySeconds: ref('Seconds'), QueueName: { 'Fn::Sub': `\${AWS::StackName}-\${!Literal}` } }] },
      { template: { parameters: { Seconds: { Type: 'Number' } } } },
    ),
  },
  'required-properties-are-there': {
    bad: drawing({ Hook: ['AWS::Lambda::Url', { AuthType: 'AWS_IAM' }] }),
    good: drawing({ Hook: ['AWS::Lambda::Url', { AuthType: 'AWS_IAM', TargetFunctionArn: 'orders' }] }),
  },
  'template-has-room-left': {
    bad: drawing({}, { template: { parameters: many(190, { Type: 'String' }) } }),
    good: drawing({}, { template: { parameters: many(20, { Type: 'String' }) } }),
  },
  'template-is-within-limits': {
    bad: drawing({}, { template: { outputs: many(201, { Value: 'a' }) } }),
    good: drawing({}, { template: { outputs: many(190, { Value: 'a' }) } }),
  },
  'types-are-known': {
    bad: drawing({ Thing: ['AWS::SQS::Thing'] }),
    good: drawing({ Queue: [QUEUE], Thing: ['Custom::Thing'], Other: ['My::Own::Type'] }),
  },
  'types-from-elsewhere-are-registered': {
    bad: drawing({ Thing: ['Custom::Thing'], Other: ['My::Own::Type'] }),
    good: drawing({ Queue: [QUEUE] }),
  },
  'values-are-among-the-allowed': {
    bad: drawing({
      Key: ['AWS::KMS::Key', { KeyUsage: 'encrypt_decrypt' }],
      Log: ['AWS::Logs::LogGroup', { RetentionInDays: 8 }],
    }),
    good: drawing({
      Key: ['AWS::KMS::Key', { KeyUsage: 'SIGN_VERIFY' }],
      Log: ['AWS::Logs::LogGroup', { RetentionInDays: 7 }],
    }),
  },
  'values-have-their-type': {
    bad: drawing({ Queue: [QUEUE, { DelaySeconds: 'soon', Tags: 'none' }] }),
    good: drawing({ Queue: [QUEUE, { DelaySeconds: '5', FifoQueue: 'true', Tags: { 'Fn::Split': [',', 'a'] } }] }),
  },
}
