import { ref } from '../../template/intrinsics'
import { assumedRole } from '../assumed-role'

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html */
export const iamRoleIsAssumedByEc2Instance = assumedRole({
  id: 'iam-role-is-assumed-by-ec2-instance',
  target: 'AWS::EC2::Instance',
  slot: 'role',
  hand: (role, instance, scope) => [
    {
      do: 'add',
      slot: 'profile',
      resource: { Type: 'AWS::IAM::InstanceProfile', Properties: { Roles: [scope.ref(role)] } },
    },
    { do: 'set', resource: instance.logicalId, path: 'IamInstanceProfile', value: ref(scope.generated('profile')) },
  ],
})
