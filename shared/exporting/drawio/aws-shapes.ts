/** A shape of draw.io's AWS library. */
export interface AwsShape {
  /** Its name behind `mxgraph.aws4.`. */
  readonly name: string
  /** `service`: a white drawing on a coloured tile. `resource`: a coloured drawing without a tile. */
  readonly form: 'service' | 'resource'
}

/** Services whose shape is called as our icon, with `_` for `-`. */
const SAME_NAME = `api-gateway appflow app-mesh app-runner appsync artifact athena audit-manager aurora batch braket
  client-vpn cloud-map cloud-wan cloudfront cloudhsm cognito compute-optimizer connect data-exchange detective
  direct-connect directory-service dynamodb ec2 ec2-image-builder ecr ecs eks elastic-beanstalk elastic-load-balancing
  elasticache eventbridge fargate file-cache firewall-manager fsx global-accelerator guardduty inspector keyspaces
  lake-formation lambda lightsail macie mq neptune network-firewall organizations outposts payment-cryptography pinpoint
  private-certificate-authority rds redshift resource-access-manager route-53 secrets-manager security-hub security-lake
  serverless-application-repository shield signer simspace-weaver site-to-site-vpn sns sqs step-functions support
  timestream transit-gateway verified-access verified-permissions vpc vpc-lattice waf s3 glue emr kinesis cloudformation
  cloudtrail config systems-manager codebuild codecommit codedeploy codepipeline bedrock sagemaker backup datasync amplify`

const SERVICES: Readonly<Record<string, string>> = {
  'auto-scaling': 'auto_scaling2',
  'certificate-manager': 'certificate_manager_3',
  cloudwatch: 'cloudwatch_2',
  'database-migration-service': 'database_migration_service',
  documentdb: 'documentdb_with_mongodb_compatibility',
  ebs: 'elastic_block_store',
  efs: 'elastic_file_system',
  iam: 'identity_and_access_management',
  'iam-identity-center': 'single_sign_on',
  kms: 'key_management_service',
  memorydb: 'memorydb_for_redis',
  mwaa: 'managed_workflows_for_apache_airflow',
  privatelink: 'vpc_privatelink',
  ses: 'simple_email_service',
}

const RESOURCES: Readonly<Record<string, string>> = {
  'application-load-balancer': 'application_load_balancer',
  'aurora-instance': 'aurora_instance',
  'carrier-gateway': 'vpc_carrier_gateway',
  'classic-load-balancer': 'classic_load_balancer',
  'cloud-map-namespace': 'namespace',
  'cloudfront-distribution': 'download_distribution',
  'cloudfront-function': 'cloudfront_functions',
  'cloudwatch-alarm': 'alarm',
  'corporate-data-center': 'corporate_data_center',
  'customer-gateway': 'customer_gateway',
  'dynamodb-table': 'table',
  'ec2-ami': 'ami',
  'ec2-instance': 'instance2',
  'ec2-instances': 'instances',
  'ec2-spot-instance': 'spot_instance',
  'ecs-service': 'ecs_service',
  'ecs-task': 'ecs_task',
  'elastic-ip': 'elastic_ip_address',
  'elastic-network-interface': 'elastic_network_interface',
  'eventbridge-event-bus': 'eventbridge_custom_event_bus_resource',
  'eventbridge-pipes': 'eventbridge_pipes',
  'eventbridge-rule': 'rule_3',
  'eventbridge-scheduler': 'eventbridge_scheduler',
  'eventbridge-schema': 'eventbridge_schema',
  'eventbridge-schema-registry': 'eventbridge_schema_registry',
  'flow-logs': 'flow_logs',
  'gateway-load-balancer': 'gateway_load_balancer',
  'glue-crawler': 'glue_crawlers',
  'glue-data-catalog': 'glue_data_catalog',
  'iam-role': 'role',
  'internet-gateway': 'internet_gateway',
  'lambda-function': 'lambda_function',
  'mq-broker': 'mq_broker',
  'nat-gateway': 'nat_gateway',
  'network-acl': 'network_access_control_list',
  'network-load-balancer': 'network_load_balancer',
  'rds-instance': 'rds_instance',
  'rds-mariadb': 'rds_mariadb_instance',
  'rds-mysql': 'rds_mysql_instance',
  'rds-oracle': 'rds_oracle_instance',
  'rds-postgresql': 'rds_postgresql_instance',
  'rds-proxy': 'rds_proxy',
  'rds-sql-server': 'rds_sql_server_instance',
  'route-53-hosted-zone': 'hosted_zone',
  'route-53-resolver': 'route_53_resolver',
  'route-table': 'route_table',
  's3-bucket': 'bucket',
  'sns-topic': 'topic',
  'sqs-queue': 'queue',
  'transit-gateway-attachment': 'transit_gateway_attachment',
  'virtual-private-cloud': 'vpc_virtual_private_cloud_vpc',
  'vpc-endpoint': 'endpoints',
  'vpc-peering': 'peering',
  'vpn-connection': 'vpn_connection',
  'vpn-gateway': 'vpn_gateway',
  'waf-rule': 'waf_rule',
}

const SHAPES: ReadonlyMap<string, AwsShape> = new Map<string, AwsShape>([
  ...SAME_NAME.split(/\s+/u).map((icon) => [icon, { name: icon.replaceAll('-', '_'), form: 'service' }] as const),
  ...Object.entries(SERVICES).map(([icon, name]) => [icon, { name, form: 'service' }] as const),
  ...Object.entries(RESOURCES).map(([icon, name]) => [icon, { name, form: 'resource' }] as const),
])

/** The shape for one of our icons; undefined: draw.io has none that we know of. */
export function awsShapeOf(icon: string): AwsShape | undefined {
  return SHAPES.get(icon)
}
