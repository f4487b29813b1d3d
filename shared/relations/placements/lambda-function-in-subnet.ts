import { ownSecurityGroup, subnetIds, subnetsAmong, vpcAround } from '../network-membership'
import { placementKind } from '../relation'

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html */
export const lambdaFunctionInSubnet = placementKind({
  id: 'lambda-function-in-subnet',
  title: 'network configuration and a security group of its own',
  child: { types: ['AWS::Lambda::Function'] },
  container: { types: ['AWS::EC2::Subnet'] },
  spans: true,
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => {
    const subnets = subnetsAmong(containers)
    const vpc = subnets[0] && vpcAround(subnets[0], scope)
    return [
      { do: 'set', resource: child.logicalId, path: 'VpcConfig.SubnetIds', value: subnetIds(subnets, scope) },
      ...(vpc ? ownSecurityGroup(child, vpc, scope) : []),
    ]
  },
})
