import { neptuneConnection } from '../neptune-connection'

/** https://docs.aws.amazon.com/neptune/latest/userguide/iam-data-access-policies.html */
export const ec2InstanceAsksNeptuneCluster = neptuneConnection(
  'ec2-instance-asks-neptune-cluster',
  'AWS::EC2::Instance',
)
