import { genericReference } from '../generic-reference'
import type { ConnectionKind } from '../relation'
import { acmCertificateSecuresCloudfrontDistribution } from './acm-certificate-secures-cloudfront-distribution'
import { acmCertificateSecuresHttpApi } from './acm-certificate-secures-http-api'
import { acmCertificateSecuresLoadBalancer } from './acm-certificate-secures-load-balancer'
import { acmCertificateSecuresRestApi } from './acm-certificate-secures-rest-api'
import { actorUses } from './actor-uses'
import { annotation } from './annotation'
import { appsyncGraphqlApiResolvesWithLambdaFunction } from './appsync-graphql-api-resolves-with-lambda-function'
import { autoScalingGroupCallsLoadBalancer } from './auto-scaling-group-calls-load-balancer'
import { autoScalingGroupConnectsToElasticacheReplicationGroup } from './auto-scaling-group-connects-to-elasticache-replication-group'
import { autoScalingGroupConnectsToElasticacheServerlessCache } from './auto-scaling-group-connects-to-elasticache-serverless-cache'
import { autoScalingGroupConnectsToRdsDbCluster } from './auto-scaling-group-connects-to-rds-db-cluster'
import { autoScalingGroupConnectsToRdsDbInstance } from './auto-scaling-group-connects-to-rds-db-instance'
import { autoScalingGroupInvokesLambdaFunction } from './auto-scaling-group-invokes-lambda-function'
import { autoScalingGroupPublishesToSnsTopic } from './auto-scaling-group-publishes-to-sns-topic'
import { autoScalingGroupPutsEventsToEventsEventBus } from './auto-scaling-group-puts-events-to-events-event-bus'
import { autoScalingGroupPutsRecordsToKinesisStream } from './auto-scaling-group-puts-records-to-kinesis-stream'
import { autoScalingGroupReadsKinesisStream } from './auto-scaling-group-reads-kinesis-stream'
import { autoScalingGroupReadsSecretsManagerSecret } from './auto-scaling-group-reads-secrets-manager-secret'
import { autoScalingGroupReadsSsmParameter } from './auto-scaling-group-reads-ssm-parameter'
import { autoScalingGroupReceivesFromSqsQueue } from './auto-scaling-group-receives-from-sqs-queue'
import { autoScalingGroupSendsToSqsQueue } from './auto-scaling-group-sends-to-sqs-queue'
import { autoScalingGroupStartsStepFunctionsStateMachine } from './auto-scaling-group-starts-step-functions-state-machine'
import { autoScalingGroupUsesDynamodbTable } from './auto-scaling-group-uses-dynamodb-table'
import { autoScalingGroupUsesLaunchTemplate } from './auto-scaling-group-uses-launch-template'
import { autoScalingGroupUsesS3Bucket } from './auto-scaling-group-uses-s3-bucket'
import { cloudformationCustomResourceIsMadeByLambdaFunction } from './cloudformation-custom-resource-is-made-by-lambda-function'
import { cloudformationCustomResourceIsMadeBySnsTopic } from './cloudformation-custom-resource-is-made-by-sns-topic'
import { cloudformationStackPassesToCloudformationStack } from './cloudformation-stack-passes-to-cloudformation-stack'
import { cloudformationStackPassesToLambdaFunction } from './cloudformation-stack-passes-to-lambda-function'
import { cloudfrontDistributionForwardsToHttpApi } from './cloudfront-distribution-forwards-to-http-api'
import { cloudfrontDistributionForwardsToLoadBalancer } from './cloudfront-distribution-forwards-to-load-balancer'
import { cloudfrontDistributionForwardsToRestApi } from './cloudfront-distribution-forwards-to-rest-api'
import { cloudfrontDistributionLogsToS3Bucket } from './cloudfront-distribution-logs-to-s3-bucket'
import { cloudfrontDistributionServesS3Bucket } from './cloudfront-distribution-serves-s3-bucket'
import { cloudfrontFunctionRunsInCloudfrontDistribution } from './cloudfront-function-runs-in-cloudfront-distribution'
import { cloudtrailTrailWritesToLogGroup } from './cloudtrail-trail-writes-to-log-group'
import { cloudtrailTrailWritesToS3Bucket } from './cloudtrail-trail-writes-to-s3-bucket'
import { cloudwatchAlarmNotifiesSnsTopic } from './cloudwatch-alarm-notifies-sns-topic'
import { cloudwatchAlarmWatchesAutoScalingGroup } from './cloudwatch-alarm-watches-auto-scaling-group'
import { cloudwatchAlarmWatchesCloudfrontDistribution } from './cloudwatch-alarm-watches-cloudfront-distribution'
import { cloudwatchAlarmWatchesDynamodbTable } from './cloudwatch-alarm-watches-dynamodb-table'
import { cloudwatchAlarmWatchesEbsVolume } from './cloudwatch-alarm-watches-ebs-volume'
import { cloudwatchAlarmWatchesEc2Instance } from './cloudwatch-alarm-watches-ec2-instance'
import { cloudwatchAlarmWatchesEcsService } from './cloudwatch-alarm-watches-ecs-service'
import { cloudwatchAlarmWatchesEfsFileSystem } from './cloudwatch-alarm-watches-efs-file-system'
import { cloudwatchAlarmWatchesElasticacheReplicationGroup } from './cloudwatch-alarm-watches-elasticache-replication-group'
import { cloudwatchAlarmWatchesFirehoseDeliveryStream } from './cloudwatch-alarm-watches-firehose-delivery-stream'
import { cloudwatchAlarmWatchesHttpApi } from './cloudwatch-alarm-watches-http-api'
import { cloudwatchAlarmWatchesKinesisStream } from './cloudwatch-alarm-watches-kinesis-stream'
import { cloudwatchAlarmWatchesLambdaFunction } from './cloudwatch-alarm-watches-lambda-function'
import { cloudwatchAlarmWatchesLoadBalancer } from './cloudwatch-alarm-watches-load-balancer'
import { cloudwatchAlarmWatchesLogGroup } from './cloudwatch-alarm-watches-log-group'
import { cloudwatchAlarmWatchesNatGateway } from './cloudwatch-alarm-watches-nat-gateway'
import { cloudwatchAlarmWatchesRdsDbCluster } from './cloudwatch-alarm-watches-rds-db-cluster'
import { cloudwatchAlarmWatchesRdsDbInstance } from './cloudwatch-alarm-watches-rds-db-instance'
import { cloudwatchAlarmWatchesRestApi } from './cloudwatch-alarm-watches-rest-api'
import { cloudwatchAlarmWatchesSnsTopic } from './cloudwatch-alarm-watches-sns-topic'
import { cloudwatchAlarmWatchesSqsQueue } from './cloudwatch-alarm-watches-sqs-queue'
import { cloudwatchAlarmWatchesStepFunctionsStateMachine } from './cloudwatch-alarm-watches-step-functions-state-machine'
import { cloudwatchAlarmWatchesTransitGateway } from './cloudwatch-alarm-watches-transit-gateway'
import { cloudwatchAlarmWatchesVpnConnection } from './cloudwatch-alarm-watches-vpn-connection'
import { cloudwatchAlarmWatchesWafWebAcl } from './cloudwatch-alarm-watches-waf-web-acl'
import { cloudwatchDashboardShowsResource } from './cloudwatch-dashboard-shows-resource'
import { codebuildProjectLogsToLogGroup } from './codebuild-project-logs-to-log-group'
import { codebuildProjectPushesToEcrRepository } from './codebuild-project-pushes-to-ecr-repository'
import { codebuildProjectReadsSecretsManagerSecret } from './codebuild-project-reads-secrets-manager-secret'
import { codebuildProjectUsesS3Bucket } from './codebuild-project-uses-s3-bucket'
import { codepipelinePipelineBuildsWithCodebuildProject } from './codepipeline-pipeline-builds-with-codebuild-project'
import { cognitoIdentityPoolUsesS3Bucket } from './cognito-identity-pool-uses-s3-bucket'
import { cognitoUserPoolSignsInAppsyncGraphqlApi } from './cognito-user-pool-signs-in-appsync-graphql-api'
import { cognitoUserPoolSignsInCognitoIdentityPool } from './cognito-user-pool-signs-in-cognito-identity-pool'
import { cognitoUserPoolSignsInHttpApi } from './cognito-user-pool-signs-in-http-api'
import { cognitoUserPoolSignsInRestApi } from './cognito-user-pool-signs-in-rest-api'
import { cognitoUserPoolTriggersLambdaFunction } from './cognito-user-pool-triggers-lambda-function'
import { configRuleChecksWithLambdaFunction } from './config-rule-checks-with-lambda-function'
import { customerGatewayBelongsToVpnConnection } from './customer-gateway-belongs-to-vpn-connection'
import { customerGatewayConnectsToTransitGateway } from './customer-gateway-connects-to-transit-gateway'
import { customerGatewayConnectsToVpnGateway } from './customer-gateway-connects-to-vpn-gateway'
import { dynamodbTableStreamsToLambdaFunction } from './dynamodb-table-streams-to-lambda-function'
import { ebsVolumeAttachesToEc2Instance } from './ebs-volume-attaches-to-ec2-instance'
import { ec2InstanceAsksNeptuneCluster } from './ec2-instance-asks-neptune-cluster'
import { ec2InstanceCallsLoadBalancer } from './ec2-instance-calls-load-balancer'
import { ec2InstanceConnectsToDocumentdbCluster } from './ec2-instance-connects-to-documentdb-cluster'
import { ec2InstanceConnectsToEc2Instance } from './ec2-instance-connects-to-ec2-instance'
import { ec2InstanceConnectsToElasticacheReplicationGroup } from './ec2-instance-connects-to-elasticache-replication-group'
import { ec2InstanceConnectsToElasticacheServerlessCache } from './ec2-instance-connects-to-elasticache-serverless-cache'
import { ec2InstanceConnectsToRdsDbCluster } from './ec2-instance-connects-to-rds-db-cluster'
import { ec2InstanceConnectsToRdsDbInstance } from './ec2-instance-connects-to-rds-db-instance'
import { ec2InstanceInvokesLambdaFunction } from './ec2-instance-invokes-lambda-function'
import { ec2InstancePublishesToSnsTopic } from './ec2-instance-publishes-to-sns-topic'
import { ec2InstancePutsEventsToEventsEventBus } from './ec2-instance-puts-events-to-events-event-bus'
import { ec2InstancePutsRecordsToKinesisStream } from './ec2-instance-puts-records-to-kinesis-stream'
import { ec2InstanceReadsKinesisStream } from './ec2-instance-reads-kinesis-stream'
import { ec2InstanceReadsSecretsManagerSecret } from './ec2-instance-reads-secrets-manager-secret'
import { ec2InstanceReadsSsmParameter } from './ec2-instance-reads-ssm-parameter'
import { ec2InstanceReceivesFromSqsQueue } from './ec2-instance-receives-from-sqs-queue'
import { ec2InstanceSendsToSqsQueue } from './ec2-instance-sends-to-sqs-queue'
import { ec2InstanceStartsStepFunctionsStateMachine } from './ec2-instance-starts-step-functions-state-machine'
import { ec2InstanceUsesDynamodbTable } from './ec2-instance-uses-dynamodb-table'
import { ec2InstanceUsesS3Bucket } from './ec2-instance-uses-s3-bucket'
import { ecrRepositoryProvidesEcsService } from './ecr-repository-provides-ecs-service'
import { ecsServiceAsksNeptuneCluster } from './ecs-service-asks-neptune-cluster'
import { ecsServiceConnectsToDocumentdbCluster } from './ecs-service-connects-to-documentdb-cluster'
import { ecsServiceConnectsToEcsService } from './ecs-service-connects-to-ecs-service'
import { ecsServiceConnectsToElasticacheReplicationGroup } from './ecs-service-connects-to-elasticache-replication-group'
import { ecsServiceConnectsToElasticacheServerlessCache } from './ecs-service-connects-to-elasticache-serverless-cache'
import { ecsServiceConnectsToRdsDbCluster } from './ecs-service-connects-to-rds-db-cluster'
import { ecsServiceConnectsToRdsDbInstance } from './ecs-service-connects-to-rds-db-instance'
import { ecsServiceInvokesLambdaFunction } from './ecs-service-invokes-lambda-function'
import { ecsServicePublishesToSnsTopic } from './ecs-service-publishes-to-sns-topic'
import { ecsServicePutsEventsToEventsEventBus } from './ecs-service-puts-events-to-events-event-bus'
import { ecsServicePutsRecordsToKinesisStream } from './ecs-service-puts-records-to-kinesis-stream'
import { ecsServiceReadsKinesisStream } from './ecs-service-reads-kinesis-stream'
import { ecsServiceReadsSecretsManagerSecret } from './ecs-service-reads-secrets-manager-secret'
import { ecsServiceReadsSsmParameter } from './ecs-service-reads-ssm-parameter'
import { ecsServiceReceivesFromSqsQueue } from './ecs-service-receives-from-sqs-queue'
import { ecsServiceSendsToMqBroker } from './ecs-service-sends-to-mq-broker'
import { ecsServiceSendsToSqsQueue } from './ecs-service-sends-to-sqs-queue'
import { ecsServiceStartsStepFunctionsStateMachine } from './ecs-service-starts-step-functions-state-machine'
import { ecsServiceUsesDynamodbTable } from './ecs-service-uses-dynamodb-table'
import { ecsServiceUsesS3Bucket } from './ecs-service-uses-s3-bucket'
import { efsAccessPointOpensEfsFileSystem } from './efs-access-point-opens-efs-file-system'
import { efsFileSystemMountsOnEc2Instance } from './efs-file-system-mounts-on-ec2-instance'
import { efsFileSystemMountsOnEcsService } from './efs-file-system-mounts-on-ecs-service'
import { efsFileSystemMountsOnLambdaFunction } from './efs-file-system-mounts-on-lambda-function'
import { elasticIpBelongsToEc2Instance } from './elastic-ip-belongs-to-ec2-instance'
import { elasticIpBelongsToNatGateway } from './elastic-ip-belongs-to-nat-gateway'
import { elasticacheReplicationGroupLogsToLogGroup } from './elasticache-replication-group-logs-to-log-group'
import { eventsEventBusFeedsEventsRule } from './events-event-bus-feeds-events-rule'
import { eventsEventBusIsKeptInEventsArchive } from './events-event-bus-is-kept-in-events-archive'
import { eventsRuleForwardsToEventsEventBus } from './events-rule-forwards-to-events-event-bus'
import { eventsRuleInvokesLambdaFunction } from './events-rule-invokes-lambda-function'
import { eventsRulePublishesToSnsTopic } from './events-rule-publishes-to-sns-topic'
import { eventsRulePutsToKinesisStream } from './events-rule-puts-to-kinesis-stream'
import { eventsRuleRunsEcsService } from './events-rule-runs-ecs-service'
import { eventsRuleSendsToSqsQueue } from './events-rule-sends-to-sqs-queue'
import { eventsRuleStartsStepFunctionsStateMachine } from './events-rule-starts-step-functions-state-machine'
import { eventsRuleWritesToLogGroup } from './events-rule-writes-to-log-group'
import { firehoseDeliveryStreamDeliversToS3Bucket } from './firehose-delivery-stream-delivers-to-s3-bucket'
import { flowLogWritesToLogGroup } from './flow-log-writes-to-log-group'
import { flowLogWritesToS3Bucket } from './flow-log-writes-to-s3-bucket'
import { httpApiForwardsToLoadBalancer } from './http-api-forwards-to-load-balancer'
import { httpApiInvokesLambdaFunction } from './http-api-invokes-lambda-function'
import { httpApiLogsToLogGroup } from './http-api-logs-to-log-group'
import { httpApiSendsToSqsQueue } from './http-api-sends-to-sqs-queue'
import { httpApiStartsStepFunctionsStateMachine } from './http-api-starts-step-functions-state-machine'
import { iamManagedPolicyAttachesToIamGroup } from './iam-managed-policy-attaches-to-iam-group'
import { iamManagedPolicyAttachesToIamRole } from './iam-managed-policy-attaches-to-iam-role'
import { iamManagedPolicyAttachesToIamUser } from './iam-managed-policy-attaches-to-iam-user'
import { iamRoleIsAssumedByEc2Instance } from './iam-role-is-assumed-by-ec2-instance'
import { iamRoleIsAssumedByEcsService } from './iam-role-is-assumed-by-ecs-service'
import { iamRoleIsAssumedByLambdaFunction } from './iam-role-is-assumed-by-lambda-function'
import { iamRoleIsAssumedByStepFunctionsStateMachine } from './iam-role-is-assumed-by-step-functions-state-machine'
import { iamUserJoinsIamGroup } from './iam-user-joins-iam-group'
import { kinesisStreamFeedsFirehoseDeliveryStream } from './kinesis-stream-feeds-firehose-delivery-stream'
import { kinesisStreamTriggersLambdaFunction } from './kinesis-stream-triggers-lambda-function'
import { kmsAliasNamesKmsKey } from './kms-alias-names-kms-key'
import { kmsKeyEncryptsCloudtrailTrail } from './kms-key-encrypts-cloudtrail-trail'
import { kmsKeyEncryptsDocumentdbCluster } from './kms-key-encrypts-documentdb-cluster'
import { kmsKeyEncryptsDynamodbTable } from './kms-key-encrypts-dynamodb-table'
import { kmsKeyEncryptsEbsVolume } from './kms-key-encrypts-ebs-volume'
import { kmsKeyEncryptsEcrRepository } from './kms-key-encrypts-ecr-repository'
import { kmsKeyEncryptsEfsFileSystem } from './kms-key-encrypts-efs-file-system'
import { kmsKeyEncryptsElasticacheReplicationGroup } from './kms-key-encrypts-elasticache-replication-group'
import { kmsKeyEncryptsElasticacheServerlessCache } from './kms-key-encrypts-elasticache-serverless-cache'
import { kmsKeyEncryptsKinesisStream } from './kms-key-encrypts-kinesis-stream'
import { kmsKeyEncryptsLogGroup } from './kms-key-encrypts-log-group'
import { kmsKeyEncryptsNeptuneCluster } from './kms-key-encrypts-neptune-cluster'
import { kmsKeyEncryptsRdsDbCluster } from './kms-key-encrypts-rds-db-cluster'
import { kmsKeyEncryptsRdsDbInstance } from './kms-key-encrypts-rds-db-instance'
import { kmsKeyEncryptsS3Bucket } from './kms-key-encrypts-s3-bucket'
import { kmsKeyEncryptsSecret } from './kms-key-encrypts-secret'
import { kmsKeyEncryptsSnsTopic } from './kms-key-encrypts-sns-topic'
import { kmsKeyEncryptsSqsQueue } from './kms-key-encrypts-sqs-queue'
import { lambdaFunctionAsksNeptuneCluster } from './lambda-function-asks-neptune-cluster'
import { lambdaFunctionCallsLoadBalancer } from './lambda-function-calls-load-balancer'
import { lambdaFunctionConnectsToDocumentdbCluster } from './lambda-function-connects-to-documentdb-cluster'
import { lambdaFunctionConnectsToElasticacheReplicationGroup } from './lambda-function-connects-to-elasticache-replication-group'
import { lambdaFunctionConnectsToElasticacheServerlessCache } from './lambda-function-connects-to-elasticache-serverless-cache'
import { lambdaFunctionConnectsToRdsDbCluster } from './lambda-function-connects-to-rds-db-cluster'
import { lambdaFunctionConnectsToRdsDbInstance } from './lambda-function-connects-to-rds-db-instance'
import { lambdaFunctionDeadLettersToSqsQueue } from './lambda-function-dead-letters-to-sqs-queue'
import { lambdaFunctionInvokesLambdaFunction } from './lambda-function-invokes-lambda-function'
import { lambdaFunctionLogsToLogGroup } from './lambda-function-logs-to-log-group'
import { lambdaFunctionPublishesToSnsTopic } from './lambda-function-publishes-to-sns-topic'
import { lambdaFunctionPutsEventsToEventsEventBus } from './lambda-function-puts-events-to-events-event-bus'
import { lambdaFunctionPutsRecordsToKinesisStream } from './lambda-function-puts-records-to-kinesis-stream'
import { lambdaFunctionReadsKinesisStream } from './lambda-function-reads-kinesis-stream'
import { lambdaFunctionReadsSecretsManagerSecret } from './lambda-function-reads-secrets-manager-secret'
import { lambdaFunctionReadsSsmParameter } from './lambda-function-reads-ssm-parameter'
import { lambdaFunctionRunsInCloudfrontDistribution } from './lambda-function-runs-in-cloudfront-distribution'
import { lambdaFunctionSendsToMqBroker } from './lambda-function-sends-to-mq-broker'
import { lambdaFunctionSendsToSqsQueue } from './lambda-function-sends-to-sqs-queue'
import { lambdaFunctionStartsStepFunctionsStateMachine } from './lambda-function-starts-step-functions-state-machine'
import { lambdaFunctionUsesDynamodbTable } from './lambda-function-uses-dynamodb-table'
import { lambdaFunctionUsesS3Bucket } from './lambda-function-uses-s3-bucket'
import { lambdaLayerVersionExtendsLambdaFunction } from './lambda-layer-version-extends-lambda-function'
import { loadBalancerForwardsToAutoScalingGroup } from './load-balancer-forwards-to-auto-scaling-group'
import { loadBalancerForwardsToEc2Instance } from './load-balancer-forwards-to-ec2-instance'
import { loadBalancerForwardsToEcsService } from './load-balancer-forwards-to-ecs-service'
import { loadBalancerForwardsToTargetGroup } from './load-balancer-forwards-to-target-group'
import { loadBalancerInvokesLambdaFunction } from './load-balancer-invokes-lambda-function'
import { loadBalancerLogsToS3Bucket } from './load-balancer-logs-to-s3-bucket'
import { mqBrokerTriggersLambdaFunction } from './mq-broker-triggers-lambda-function'
import { mskServerlessClusterTriggersLambdaFunction } from './msk-serverless-cluster-triggers-lambda-function'
import { networkAclGuardsSubnet } from './network-acl-guards-subnet'
import { networkFirewallLogsToLogGroup } from './network-firewall-logs-to-log-group'
import { networkFirewallLogsToS3Bucket } from './network-firewall-logs-to-s3-bucket'
import { rdsDbClusterHasRdsDbInstance } from './rds-db-cluster-has-rds-db-instance'
import { rdsDbInstanceReplicatesToRdsDbInstance } from './rds-db-instance-replicates-to-rds-db-instance'
import { restApiInvokesLambdaFunction } from './rest-api-invokes-lambda-function'
import { route53HostedZonePointsToCloudfrontDistribution } from './route-53-hosted-zone-points-to-cloudfront-distribution'
import { route53HostedZonePointsToHttpApi } from './route-53-hosted-zone-points-to-http-api'
import { route53HostedZonePointsToLoadBalancer } from './route-53-hosted-zone-points-to-load-balancer'
import { route53HostedZoneProvesAcmCertificate } from './route-53-hosted-zone-proves-acm-certificate'
import { route53RecordSetPointsToCloudfrontDistribution } from './route-53-record-set-points-to-cloudfront-distribution'
import { route53RecordSetPointsToHttpApi } from './route-53-record-set-points-to-http-api'
import { route53RecordSetPointsToLoadBalancer } from './route-53-record-set-points-to-load-balancer'
import { routeTableLeadsToInternetGateway } from './route-table-leads-to-internet-gateway'
import { routeTableLeadsToNatGateway } from './route-table-leads-to-nat-gateway'
import { routeTableLeadsToTransitGateway } from './route-table-leads-to-transit-gateway'
import { routeTableLeadsToVpcPeeringConnection } from './route-table-leads-to-vpc-peering-connection'
import { routeTableLeadsToVpnGateway } from './route-table-leads-to-vpn-gateway'
import { routeTableRoutesSubnet } from './route-table-routes-subnet'
import { s3BucketFeedsCodepipelinePipeline } from './s3-bucket-feeds-codepipeline-pipeline'
import { s3BucketLogsToS3Bucket } from './s3-bucket-logs-to-s3-bucket'
import { s3BucketNotifiesEventsEventBus } from './s3-bucket-notifies-events-event-bus'
import { s3BucketNotifiesEventsRule } from './s3-bucket-notifies-events-rule'
import { s3BucketNotifiesLambdaFunction } from './s3-bucket-notifies-lambda-function'
import { s3BucketNotifiesSnsTopic } from './s3-bucket-notifies-sns-topic'
import { s3BucketNotifiesSqsQueue } from './s3-bucket-notifies-sqs-queue'
import { schedulerScheduleInvokesLambdaFunction } from './scheduler-schedule-invokes-lambda-function'
import { schedulerSchedulePublishesToSnsTopic } from './scheduler-schedule-publishes-to-sns-topic'
import { schedulerScheduleRunsEcsService } from './scheduler-schedule-runs-ecs-service'
import { schedulerScheduleSendsToSqsQueue } from './scheduler-schedule-sends-to-sqs-queue'
import { schedulerScheduleStartsStepFunctionsStateMachine } from './scheduler-schedule-starts-step-functions-state-machine'
import { securityGroupAllowsSecurityGroup } from './security-group-allows-security-group'
import { snsTopicDeliversToFirehoseDeliveryStream } from './sns-topic-delivers-to-firehose-delivery-stream'
import { snsTopicDeliversToSqsQueue } from './sns-topic-delivers-to-sqs-queue'
import { snsTopicTriggersLambdaFunction } from './sns-topic-triggers-lambda-function'
import { sqsQueueRedrivesToSqsQueue } from './sqs-queue-redrives-to-sqs-queue'
import { sqsQueueTriggersLambdaFunction } from './sqs-queue-triggers-lambda-function'
import { stepFunctionsStateMachineInvokesLambdaFunction } from './step-functions-state-machine-invokes-lambda-function'
import { stepFunctionsStateMachineLogsToLogGroup } from './step-functions-state-machine-logs-to-log-group'
import { stepFunctionsStateMachinePublishesToSnsTopic } from './step-functions-state-machine-publishes-to-sns-topic'
import { stepFunctionsStateMachinePutsEventsToEventsEventBus } from './step-functions-state-machine-puts-events-to-events-event-bus'
import { stepFunctionsStateMachineSendsToSqsQueue } from './step-functions-state-machine-sends-to-sqs-queue'
import { stepFunctionsStateMachineStartsStepFunctionsStateMachine } from './step-functions-state-machine-starts-step-functions-state-machine'
import { stepFunctionsStateMachineUsesDynamodbTable } from './step-functions-state-machine-uses-dynamodb-table'
import { targetGroupHoldsAutoScalingGroup } from './target-group-holds-auto-scaling-group'
import { targetGroupHoldsEc2Instance } from './target-group-holds-ec2-instance'
import { targetGroupHoldsEcsService } from './target-group-holds-ecs-service'
import { transitGatewayAttachmentJoinsTransitGateway } from './transit-gateway-attachment-joins-transit-gateway'
import { vpcAttachesToTransitGateway } from './vpc-attaches-to-transit-gateway'
import { vpcLogsToLogGroup } from './vpc-logs-to-log-group'
import { vpcLogsToS3Bucket } from './vpc-logs-to-s3-bucket'
import { vpcPeeringConnectionLeadsToVpc } from './vpc-peering-connection-leads-to-vpc'
import { vpcPeersWithVpc } from './vpc-peers-with-vpc'
import { vpnConnectionEndsAtTransitGateway } from './vpn-connection-ends-at-transit-gateway'
import { vpnConnectionEndsAtVpnGateway } from './vpn-connection-ends-at-vpn-gateway'
import { vpnGatewayAttachesToVpc } from './vpn-gateway-attaches-to-vpc'
import { wafWebAclProtectsAppsyncGraphqlApi } from './waf-web-acl-protects-appsync-graphql-api'
import { wafWebAclProtectsCloudfrontDistribution } from './waf-web-acl-protects-cloudfront-distribution'
import { wafWebAclProtectsCognitoUserPool } from './waf-web-acl-protects-cognito-user-pool'
import { wafWebAclProtectsLoadBalancer } from './waf-web-acl-protects-load-balancer'
import { wafWebAclProtectsRestApi } from './waf-web-acl-protects-rest-api'

/** Every connection kind, sorted by file. */
export const CONNECTION_KINDS: readonly ConnectionKind[] = [
  acmCertificateSecuresCloudfrontDistribution,
  acmCertificateSecuresHttpApi,
  acmCertificateSecuresLoadBalancer,
  acmCertificateSecuresRestApi,
  actorUses,
  annotation,
  appsyncGraphqlApiResolvesWithLambdaFunction,
  autoScalingGroupCallsLoadBalancer,
  autoScalingGroupConnectsToElasticacheReplicationGroup,
  autoScalingGroupConnectsToElasticacheServerlessCache,
  autoScalingGroupConnectsToRdsDbCluster,
  autoScalingGroupConnectsToRdsDbInstance,
  autoScalingGroupInvokesLambdaFunction,
  autoScalingGroupPublishesToSnsTopic,
  autoScalingGroupPutsEventsToEventsEventBus,
  autoScalingGroupPutsRecordsToKinesisStream,
  autoScalingGroupReadsKinesisStream,
  autoScalingGroupReadsSecretsManagerSecret,
  autoScalingGroupReadsSsmParameter,
  autoScalingGroupReceivesFromSqsQueue,
  autoScalingGroupSendsToSqsQueue,
  autoScalingGroupStartsStepFunctionsStateMachine,
  autoScalingGroupUsesDynamodbTable,
  autoScalingGroupUsesLaunchTemplate,
  autoScalingGroupUsesS3Bucket,
  cloudformationCustomResourceIsMadeByLambdaFunction,
  cloudformationCustomResourceIsMadeBySnsTopic,
  cloudformationStackPassesToCloudformationStack,
  cloudformationStackPassesToLambdaFunction,
  cloudfrontDistributionForwardsToHttpApi,
  cloudfrontDistributionForwardsToLoadBalancer,
  cloudfrontDistributionForwardsToRestApi,
  cloudfrontDistributionLogsToS3Bucket,
  cloudfrontDistributionServesS3Bucket,
  cloudfrontFunctionRunsInCloudfrontDistribution,
  cloudtrailTrailWritesToLogGroup,
  cloudtrailTrailWritesToS3Bucket,
  cloudwatchAlarmNotifiesSnsTopic,
  cloudwatchAlarmWatchesAutoScalingGroup,
  cloudwatchAlarmWatchesCloudfrontDistribution,
  cloudwatchAlarmWatchesDynamodbTable,
  cloudwatchAlarmWatchesEbsVolume,
  cloudwatchAlarmWatchesEc2Instance,
  cloudwatchAlarmWatchesEcsService,
  cloudwatchAlarmWatchesEfsFileSystem,
  cloudwatchAlarmWatchesElasticacheReplicationGroup,
  cloudwatchAlarmWatchesFirehoseDeliveryStream,
  cloudwatchAlarmWatchesHttpApi,
  cloudwatchAlarmWatchesKinesisStream,
  cloudwatchAlarmWatchesLambdaFunction,
  cloudwatchAlarmWatchesLoadBalancer,
  cloudwatchAlarmWatchesLogGroup,
  cloudwatchAlarmWatchesNatGateway,
  cloudwatchAlarmWatchesRdsDbCluster,
  cloudwatchAlarmWatchesRdsDbInstance,
  cloudwatchAlarmWatchesRestApi,
  cloudwatchAlarmWatchesSnsTopic,
  cloudwatchAlarmWatchesSqsQueue,
  cloudwatchAlarmWatchesStepFunctionsStateMachine,
  cloudwatchAlarmWatchesTransitGateway,
  cloudwatchAlarmWatchesVpnConnection,
  cloudwatchAlarmWatchesWafWebAcl,
  cloudwatchDashboardShowsResource,
  codebuildProjectLogsToLogGroup,
  codebuildProjectPushesToEcrRepository,
  codebuildProjectReadsSecretsManagerSecret,
  codebuildProjectUsesS3Bucket,
  codepipelinePipelineBuildsWithCodebuildProject,
  cognitoIdentityPoolUsesS3Bucket,
  cognitoUserPoolSignsInAppsyncGraphqlApi,
  cognitoUserPoolSignsInCognitoIdentityPool,
  cognitoUserPoolSignsInHttpApi,
  cognitoUserPoolSignsInRestApi,
  cognitoUserPoolTriggersLambdaFunction,
  configRuleChecksWithLambdaFunction,
  customerGatewayBelongsToVpnConnection,
  customerGatewayConnectsToTransitGateway,
  customerGatewayConnectsToVpnGateway,
  dynamodbTableStreamsToLambdaFunction,
  ebsVolumeAttachesToEc2Instance,
  ec2InstanceAsksNeptuneCluster,
  ec2InstanceCallsLoadBalancer,
  ec2InstanceConnectsToDocumentdbCluster,
  ec2InstanceConnectsToEc2Instance,
  ec2InstanceConnectsToElasticacheReplicationGroup,
  ec2InstanceConnectsToElasticacheServerlessCache,
  ec2InstanceConnectsToRdsDbCluster,
  ec2InstanceConnectsToRdsDbInstance,
  ec2InstanceInvokesLambdaFunction,
  ec2InstancePublishesToSnsTopic,
  ec2InstancePutsEventsToEventsEventBus,
  ec2InstancePutsRecordsToKinesisStream,
  ec2InstanceReadsKinesisStream,
  ec2InstanceReadsSecretsManagerSecret,
  ec2InstanceReadsSsmParameter,
  ec2InstanceReceivesFromSqsQueue,
  ec2InstanceSendsToSqsQueue,
  ec2InstanceStartsStepFunctionsStateMachine,
  ec2InstanceUsesDynamodbTable,
  ec2InstanceUsesS3Bucket,
  ecrRepositoryProvidesEcsService,
  ecsServiceAsksNeptuneCluster,
  ecsServiceConnectsToDocumentdbCluster,
  ecsServiceConnectsToEcsService,
  ecsServiceConnectsToElasticacheReplicationGroup,
  ecsServiceConnectsToElasticacheServerlessCache,
  ecsServiceConnectsToRdsDbCluster,
  ecsServiceConnectsToRdsDbInstance,
  ecsServiceInvokesLambdaFunction,
  ecsServicePublishesToSnsTopic,
  ecsServicePutsEventsToEventsEventBus,
  ecsServicePutsRecordsToKinesisStream,
  ecsServiceReadsKinesisStream,
  ecsServiceReadsSecretsManagerSecret,
  ecsServiceReadsSsmParameter,
  ecsServiceReceivesFromSqsQueue,
  ecsServiceSendsToMqBroker,
  ecsServiceSendsToSqsQueue,
  ecsServiceStartsStepFunctionsStateMachine,
  ecsServiceUsesDynamodbTable,
  ecsServiceUsesS3Bucket,
  efsAccessPointOpensEfsFileSystem,
  efsFileSystemMountsOnEc2Instance,
  efsFileSystemMountsOnEcsService,
  efsFileSystemMountsOnLambdaFunction,
  elasticIpBelongsToEc2Instance,
  elasticIpBelongsToNatGateway,
  elasticacheReplicationGroupLogsToLogGroup,
  eventsEventBusFeedsEventsRule,
  eventsEventBusIsKeptInEventsArchive,
  eventsRuleForwardsToEventsEventBus,
  eventsRuleInvokesLambdaFunction,
  eventsRulePublishesToSnsTopic,
  eventsRulePutsToKinesisStream,
  eventsRuleRunsEcsService,
  eventsRuleSendsToSqsQueue,
  eventsRuleStartsStepFunctionsStateMachine,
  eventsRuleWritesToLogGroup,
  firehoseDeliveryStreamDeliversToS3Bucket,
  flowLogWritesToLogGroup,
  flowLogWritesToS3Bucket,
  httpApiForwardsToLoadBalancer,
  httpApiInvokesLambdaFunction,
  httpApiLogsToLogGroup,
  httpApiSendsToSqsQueue,
  httpApiStartsStepFunctionsStateMachine,
  iamManagedPolicyAttachesToIamGroup,
  iamManagedPolicyAttachesToIamRole,
  iamManagedPolicyAttachesToIamUser,
  iamRoleIsAssumedByEc2Instance,
  iamRoleIsAssumedByEcsService,
  iamRoleIsAssumedByLambdaFunction,
  iamRoleIsAssumedByStepFunctionsStateMachine,
  iamUserJoinsIamGroup,
  kinesisStreamFeedsFirehoseDeliveryStream,
  kinesisStreamTriggersLambdaFunction,
  kmsAliasNamesKmsKey,
  kmsKeyEncryptsCloudtrailTrail,
  kmsKeyEncryptsDocumentdbCluster,
  kmsKeyEncryptsDynamodbTable,
  kmsKeyEncryptsEbsVolume,
  kmsKeyEncryptsEcrRepository,
  kmsKeyEncryptsEfsFileSystem,
  kmsKeyEncryptsElasticacheReplicationGroup,
  kmsKeyEncryptsElasticacheServerlessCache,
  kmsKeyEncryptsKinesisStream,
  kmsKeyEncryptsLogGroup,
  kmsKeyEncryptsNeptuneCluster,
  kmsKeyEncryptsRdsDbCluster,
  kmsKeyEncryptsRdsDbInstance,
  kmsKeyEncryptsS3Bucket,
  kmsKeyEncryptsSecret,
  kmsKeyEncryptsSnsTopic,
  kmsKeyEncryptsSqsQueue,
  lambdaFunctionAsksNeptuneCluster,
  lambdaFunctionCallsLoadBalancer,
  lambdaFunctionConnectsToDocumentdbCluster,
  lambdaFunctionConnectsToElasticacheReplicationGroup,
  lambdaFunctionConnectsToElasticacheServerlessCache,
  lambdaFunctionConnectsToRdsDbCluster,
  lambdaFunctionConnectsToRdsDbInstance,
  lambdaFunctionDeadLettersToSqsQueue,
  lambdaFunctionInvokesLambdaFunction,
  lambdaFunctionLogsToLogGroup,
  lambdaFunctionPublishesToSnsTopic,
  lambdaFunctionPutsEventsToEventsEventBus,
  lambdaFunctionPutsRecordsToKinesisStream,
  lambdaFunctionReadsKinesisStream,
  lambdaFunctionReadsSecretsManagerSecret,
  lambdaFunctionReadsSsmParameter,
  lambdaFunctionRunsInCloudfrontDistribution,
  lambdaFunctionSendsToMqBroker,
  lambdaFunctionSendsToSqsQueue,
  lambdaFunctionStartsStepFunctionsStateMachine,
  lambdaFunctionUsesDynamodbTable,
  lambdaFunctionUsesS3Bucket,
  lambdaLayerVersionExtendsLambdaFunction,
  loadBalancerForwardsToAutoScalingGroup,
  loadBalancerForwardsToEc2Instance,
  loadBalancerForwardsToEcsService,
  loadBalancerForwardsToTargetGroup,
  loadBalancerInvokesLambdaFunction,
  loadBalancerLogsToS3Bucket,
  mqBrokerTriggersLambdaFunction,
  mskServerlessClusterTriggersLambdaFunction,
  networkAclGuardsSubnet,
  networkFirewallLogsToLogGroup,
  networkFirewallLogsToS3Bucket,
  rdsDbClusterHasRdsDbInstance,
  rdsDbInstanceReplicatesToRdsDbInstance,
  restApiInvokesLambdaFunction,
  route53HostedZonePointsToCloudfrontDistribution,
  route53HostedZonePointsToHttpApi,
  route53HostedZonePointsToLoadBalancer,
  route53HostedZoneProvesAcmCertificate,
  route53RecordSetPointsToCloudfrontDistribution,
  route53RecordSetPointsToHttpApi,
  route53RecordSetPointsToLoadBalancer,
  routeTableLeadsToInternetGateway,
  routeTableLeadsToNatGateway,
  routeTableLeadsToTransitGateway,
  routeTableLeadsToVpcPeeringConnection,
  routeTableLeadsToVpnGateway,
  routeTableRoutesSubnet,
  s3BucketFeedsCodepipelinePipeline,
  s3BucketLogsToS3Bucket,
  s3BucketNotifiesEventsEventBus,
  s3BucketNotifiesEventsRule,
  s3BucketNotifiesLambdaFunction,
  s3BucketNotifiesSnsTopic,
  s3BucketNotifiesSqsQueue,
  schedulerScheduleInvokesLambdaFunction,
  schedulerSchedulePublishesToSnsTopic,
  schedulerScheduleRunsEcsService,
  schedulerScheduleSendsToSqsQueue,
  schedulerScheduleStartsStepFunctionsStateMachine,
  securityGroupAllowsSecurityGroup,
  snsTopicDeliversToFirehoseDeliveryStream,
  snsTopicDeliversToSqsQueue,
  snsTopicTriggersLambdaFunction,
  sqsQueueRedrivesToSqsQueue,
  sqsQueueTriggersLambdaFunction,
  stepFunctionsStateMachineInvokesLambdaFunction,
  stepFunctionsStateMachineLogsToLogGroup,
  stepFunctionsStateMachinePublishesToSnsTopic,
  stepFunctionsStateMachinePutsEventsToEventsEventBus,
  stepFunctionsStateMachineSendsToSqsQueue,
  stepFunctionsStateMachineStartsStepFunctionsStateMachine,
  stepFunctionsStateMachineUsesDynamodbTable,
  targetGroupHoldsAutoScalingGroup,
  targetGroupHoldsEc2Instance,
  targetGroupHoldsEcsService,
  transitGatewayAttachmentJoinsTransitGateway,
  vpcAttachesToTransitGateway,
  vpcLogsToLogGroup,
  vpcLogsToS3Bucket,
  vpcPeeringConnectionLeadsToVpc,
  vpcPeersWithVpc,
  vpnConnectionEndsAtTransitGateway,
  vpnConnectionEndsAtVpnGateway,
  vpnGatewayAttachesToVpc,
  wafWebAclProtectsAppsyncGraphqlApi,
  wafWebAclProtectsCloudfrontDistribution,
  wafWebAclProtectsCognitoUserPool,
  wafWebAclProtectsLoadBalancer,
  wafWebAclProtectsRestApi,
]

const byId = new Map([...CONNECTION_KINDS, genericReference].map((kind) => [kind.id, kind]))

/** The connection kind with this id; undefined: this version does not know it. */
export function connectionKindOf(id: string): ConnectionKind | undefined {
  return byId.get(id)
}
