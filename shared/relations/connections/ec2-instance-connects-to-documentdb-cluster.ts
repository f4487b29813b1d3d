import { documentdbConnection } from '../documentdb-connection'

/** https://docs.aws.amazon.com/documentdb/latest/developerguide/connect-ec2-manual.html */
export const ec2InstanceConnectsToDocumentdbCluster = documentdbConnection(
  'ec2-instance-connects-to-documentdb-cluster',
  'AWS::EC2::Instance',
)
