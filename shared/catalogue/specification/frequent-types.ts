/** Resources of templates that people write by hand, those met most often, by service. */
const frequent: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGateway': ['RestApi'],
  'AWS::ApiGatewayV2': ['Api'],
  'AWS::AutoScaling': ['AutoScalingGroup'],
  'AWS::CertificateManager': ['Certificate'],
  'AWS::CloudFormation': ['Stack'],
  'AWS::CloudFront': ['Distribution'],
  'AWS::CloudTrail': ['Trail'],
  'AWS::CloudWatch': ['Alarm', 'Dashboard'],
  'AWS::Cognito': ['UserPool'],
  'AWS::DynamoDB': ['Table'],
  'AWS::EC2': [
    'Instance',
    'VPC',
    'Subnet',
    'SecurityGroup',
    'InternetGateway',
    'NatGateway',
    'RouteTable',
    'Volume',
    'EIP',
  ],
  'AWS::ECR': ['Repository'],
  'AWS::ECS': ['Cluster', 'Service', 'TaskDefinition'],
  'AWS::EFS': ['FileSystem'],
  'AWS::EKS': ['Cluster', 'Nodegroup'],
  'AWS::ElastiCache': ['ReplicationGroup'],
  'AWS::ElasticLoadBalancingV2': ['LoadBalancer', 'TargetGroup', 'Listener'],
  'AWS::Events': ['Rule', 'EventBus'],
  'AWS::IAM': ['Role', 'Policy', 'User', 'Group', 'ManagedPolicy'],
  'AWS::KMS': ['Key'],
  'AWS::Kinesis': ['Stream'],
  'AWS::KinesisFirehose': ['DeliveryStream'],
  'AWS::Lambda': ['Function'],
  'AWS::Logs': ['LogGroup'],
  'AWS::RDS': ['DBInstance', 'DBCluster'],
  'AWS::Route53': ['HostedZone', 'RecordSet'],
  'AWS::S3': ['Bucket'],
  'AWS::SNS': ['Topic'],
  'AWS::SQS': ['Queue'],
  'AWS::SSM': ['Parameter'],
  'AWS::Scheduler': ['Schedule'],
  'AWS::SecretsManager': ['Secret'],
  'AWS::StepFunctions': ['StateMachine'],
  'AWS::WAFv2': ['WebACL'],
}

const names = new Set(
  Object.entries(frequent).flatMap(([namespace, types]) => types.map((type) => `${namespace}::${type}`)),
)

/** Whether a type is among those met most often. */
export function isFrequentType(type: string): boolean {
  return names.has(type)
}
