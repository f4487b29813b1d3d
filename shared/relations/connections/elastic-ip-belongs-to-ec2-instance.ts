import { vpcAround } from '../network-membership'
import { connectionKind } from '../relation'
import { waitForGateway } from '../vpc-routing'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-eipassociation.html */
export const elasticIpBelongsToEc2Instance = connectionKind({
  id: 'elastic-ip-belongs-to-ec2-instance',
  title: 'is the address of',
  line: 'network',
  source: { types: ['AWS::EC2::EIP'] },
  target: { types: ['AWS::EC2::Instance'] },
  rank: 10,
  plain: '{target} is reached under the fixed address {source}, also after it was replaced.',
  options: {},
  write: ({ source, target }, scope) => {
    const vpc = vpcAround(target, scope)
    return [
      {
        do: 'add',
        slot: 'association',
        resource: {
          Type: 'AWS::EC2::EIPAssociation',
          Properties: { AllocationId: scope.attribute(source, 'AllocationId'), InstanceId: scope.ref(target) },
        },
      },
      ...(vpc ? waitForGateway(scope.generated('association'), vpc, scope) : []),
    ]
  },
})
