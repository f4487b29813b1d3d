/** Properties that hold a secret, by type; `*` stands for any item of a list. */
const SECRETS: Readonly<Record<string, readonly string[]>> = {
  'AWS::AmazonMQ::Broker': ['Users.*.Password'],
  'AWS::ApiGateway::ApiKey': ['Value'],
  'AWS::DMS::Endpoint': ['Password'],
  'AWS::DirectoryService::MicrosoftAD': ['Password'],
  'AWS::DirectoryService::SimpleAD': ['Password'],
  'AWS::DocDB::DBCluster': ['MasterUserPassword'],
  'AWS::EC2::VPNConnection': ['VpnTunnelOptionsSpecifications.*.PreSharedKey'],
  'AWS::ElastiCache::ReplicationGroup': ['AuthToken'],
  'AWS::ElastiCache::User': ['Passwords.*'],
  'AWS::IAM::User': ['LoginProfile.Password'],
  'AWS::OpenSearchService::Domain': ['AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword'],
  'AWS::RDS::DBCluster': ['MasterUserPassword'],
  'AWS::RDS::DBInstance': ['MasterUserPassword'],
  'AWS::Redshift::Cluster': ['MasterUserPassword'],
  'AWS::RedshiftServerless::Namespace': ['AdminUserPassword'],
  'AWS::SecretsManager::Secret': ['SecretString'],
}

/** The dotted paths of a type's properties that hold a secret; `*` stands for any item of a list. */
export function secretProperties(type: string): readonly string[] {
  return Object.hasOwn(SECRETS, type) ? (SECRETS[type] ?? []) : []
}

/** Whether a text is fetched from Secrets Manager or a parameter store when the stack is deployed, and so is no secret. */
export function isDynamicReference(text: string): boolean {
  return text.startsWith('{{resolve:')
}
