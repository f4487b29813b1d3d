import { documentdbConnection } from '../documentdb-connection'

/** https://docs.aws.amazon.com/documentdb/latest/developerguide/connect-ec2-manual.html */
export const ecsServiceConnectsToDocumentdbCluster = documentdbConnection(
  'ecs-service-connects-to-documentdb-cluster',
  'AWS::ECS::Service',
)
