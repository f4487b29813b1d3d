import type { JsonObject } from '../../../shared/template/json'
import { att, type Drawn, drawing, policy, ref } from '../../support/drawings'
import type { RuleCases } from './rule-cases'

const TRUST = policy({ Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' })
const role = (properties: JsonObject): Drawn => ['AWS::IAM::Role', { AssumeRolePolicyDocument: TRUST, ...properties }]
const allows = (Action: string | string[], Resource: string | JsonObject) =>
  role({ Policies: [{ PolicyName: 'p', PolicyDocument: policy({ Action, Resource }) }] })
const distribution = (config: JsonObject): Drawn => ['AWS::CloudFront::Distribution', { DistributionConfig: config }]
const certificate = (MinimumProtocolVersion: string) => ({
  ViewerCertificate: { AcmCertificateArn: 'c', SslSupportMethod: 'sni-only', MinimumProtocolVersion },
})
const listener = (properties: JsonObject): Drawn => ['AWS::ElasticLoadBalancingV2::Listener', properties]
const queuePolicy = (statement: JsonObject): Drawn => [
  'AWS::SQS::QueuePolicy',
  { Queues: [], PolicyDocument: policy({ Action: 'sqs:SendMessage', Resource: '*', ...statement }) },
]

/** Rules over who may do what, secrets, and what the internet sees. */
export const accessCases: RuleCases = {
  'actions-are-named': {
    bad: drawing({ Role: allows('s3:*', att('Files')) }),
    good: drawing({ Role: allows(['s3:GetObject', 's3:Put*'], att('Files')) }),
  },
  'api-asks-who-calls': {
    bad: drawing({
      Route: ['AWS::ApiGatewayV2::Route', { ApiId: 'a', RouteKey: 'GET /orders' }],
      Url: ['AWS::Lambda::Url', { AuthType: 'NONE', TargetFunctionArn: 'f' }],
    }),
    good: drawing({
      Route: ['AWS::ApiGatewayV2::Route', { ApiId: 'a', RouteKey: 'GET /orders', AuthorizationType: 'JWT' }],
      Options: ['AWS::ApiGateway::Method', { HttpMethod: 'OPTIONS', AuthorizationType: 'NONE' }],
      Url: ['AWS::Lambda::Url', { AuthType: 'AWS_IAM', TargetFunctionArn: 'f' }],
    }),
  },
  'bucket-origins-have-access-control': {
    bad: drawing({ Site: distribution({ Origins: [{ Id: 'o', DomainName: 'b', S3OriginConfig: {} }] }) }),
    good: drawing({
      Site: distribution({
        Origins: [{ Id: 'o', DomainName: 'b', S3OriginConfig: {}, OriginAccessControlId: ref('Control') }],
      }),
    }),
  },
  'distribution-demands-https': {
    bad: drawing({ Site: distribution({ DefaultCacheBehavior: { ViewerProtocolPolicy: 'allow-all' } }) }),
    good: drawing({ Site: distribution({ DefaultCacheBehavior: { ViewerProtocolPolicy: 'https-only' } }) }),
  },
  'distribution-demands-modern-tls': {
    bad: drawing({ Site: distribution(certificate('TLSv1.1_2016')) }),
    good: drawing({ Site: distribution(certificate('TLSv1.2_2021')), Plain: distribution({}) }),
  },
  'http-api-has-a-stage': {
    bad: drawing({ Api: ['AWS::ApiGatewayV2::Api', { ProtocolType: 'HTTP' }] }),
    good: drawing({
      Api: ['AWS::ApiGatewayV2::Api', { ProtocolType: 'HTTP' }],
      Stage: ['AWS::ApiGatewayV2::Stage', { ApiId: ref('Api'), StageName: '$default' }],
    }),
  },
  'instances-demand-session-tokens': {
    bad: drawing({ Server: ['AWS::EC2::Instance', {}] }),
    good: drawing({ Server: ['AWS::EC2::Instance', { MetadataOptions: { HttpTokens: 'required' } }] }),
  },
  'listeners-are-encrypted': {
    bad: drawing({ Listener: listener({ Protocol: 'HTTP', DefaultActions: [{ Type: 'forward' }] }) }),
    good: drawing({ Listener: listener({ Protocol: 'HTTP', DefaultActions: [{ Type: 'redirect' }] }) }),
  },
  'listeners-demand-modern-tls': {
    bad: drawing({
      Listener: listener({ Protocol: 'HTTPS' }),
      Name: ['AWS::ApiGateway::DomainName', { SecurityPolicy: 'TLS_1_0' }],
    }),
    good: drawing({ Listener: listener({ Protocol: 'HTTPS', SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' }) }),
  },
  'names-of-a-distribution-have-a-certificate': {
    bad: drawing({ Site: distribution({ Aliases: ['www.example.com'] }) }),
    good: drawing({ Site: distribution({ Aliases: ['www.example.com'], ...certificate('TLSv1.2_2021') }) }),
  },
  'nobody-is-administrator': {
    bad: drawing({
      Role: role({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] }),
    }),
    good: drawing({ Role: role({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] }) }),
  },
  'permission-names-its-source': {
    bad: drawing({ Call: ['AWS::Lambda::Permission', { FunctionName: 'f', Principal: 's3.amazonaws.com' }] }),
    good: drawing({
      Call: ['AWS::Lambda::Permission', { FunctionName: 'f', Principal: 's3.amazonaws.com', SourceArn: 'a' }],
      Policy: queuePolicy({
        Principal: { Service: 'sns.amazonaws.com' },
        Condition: { ArnEquals: { 'aws:SourceArn': 'a' } },
      }),
    }),
  },
  'records-lead-somewhere': {
    bad: drawing({ Record: ['AWS::Route53::RecordSet', { Name: 'a', Type: 'A', ResourceRecords: ['1.2.3.4'] }] }),
    good: drawing({
      Record: ['AWS::Route53::RecordSet', { Name: 'a', Type: 'A', TTL: '60', ResourceRecords: ['1.2.3.4'] }],
    }),
  },
  'resource-policies-are-not-open': {
    bad: drawing({ Policy: queuePolicy({ Principal: '*' }) }),
    good: drawing({ Policy: queuePolicy({ Principal: { AWS: '123456789012' } }) }),
  },
  'resources-are-named': {
    bad: drawing({ Role: allows('s3:GetObject', '*') }),
    good: drawing({ Role: allows('ec2:DescribeInstances', '*'), Other: allows('s3:GetObject', att('Files')) }),
  },
  'secrets-are-not-in-clear': {
    bad: drawing(
      {
        Data: ['AWS::RDS::DBInstance', { MasterUserPassword: 'hunter22' }, { owns: undefined }],
        Imported: ['AWS::RDS::DBInstance', { MasterUserPassword: 'hunter22' }],
        Code: ['AWS::Lambda::Function', { Environment: { Variables: { DB_PASSWORD: 'hunter22' } } }],
        Task: [
          'AWS::ECS::TaskDefinition',
          { ContainerDefinitions: [{ Environment: [{ Name: 'API_KEY', Value: 'a1b2' }] }] },
        ],
        Topic: ['AWS::SNS::Topic', { DisplayName: 'AKIAABCDEFGHIJKLMNOP' }],
      },
      { template: { parameters: { Password: { Type: 'String', Default: 'hunter22' } } } },
    ),
    good: drawing(
      {
        Data: ['AWS::RDS::DBInstance', { MasterUserPassword: '{{resolve:secretsmanager:orders}}' }],
        Code: ['AWS::Lambda::Function', { Environment: { Variables: { SECRET_ARN: 'orders', API_KEY: ref('Key') } } }],
      },
      { template: { parameters: { Password: { Type: 'String', NoEcho: true } } } },
    ),
  },
  'secure-listeners-have-certificates': {
    bad: drawing({ Listener: listener({ Protocol: 'TLS' }), Other: listener({ Protocol: 'HTTPS', Certificates: [] }) }),
    good: drawing({
      Listener: listener({ Protocol: 'TCP' }),
      Other: listener({ Protocol: 'HTTPS', Certificates: [{ CertificateArn: ref('Certificate') }] }),
      Third: listener({ Protocol: 'HTTPS', Certificates: { 'Fn::If': ['Secure', [], []] } }),
    }),
  },
  'trust-is-not-open': {
    bad: drawing({
      Role: role({ AssumeRolePolicyDocument: policy({ Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }) }),
    }),
    good: drawing({ Role: role({}) }),
  },
}
