import { ownSecurityGroup, subnetIds } from '../network-membership'
import { placementKind } from '../relation'
import { subnetsOfKind } from '../spanning'
import { vpcOf } from '../subnet-basics'

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html */
export const lambdaFunctionInVpc = placementKind({
  id: 'lambda-function-in-vpc',
  title: 'network configuration with the private subnets of all zones, and a security group of its own',
  child: { types: ['AWS::Lambda::Function'] },
  container: { types: ['AWS::EC2::VPC'] },
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    const subnets = vpc ? subnetsOfKind(vpc, ['private', 'isolated'], scope) : []
    if (!vpc || subnets.length === 0) {
      const message = `${child.label} needs a private or isolated subnet in the VPC; there is none`
      return [{ do: 'report', severity: 'error', message }]
    }
    return [
      { do: 'set', resource: child.logicalId, path: 'VpcConfig.SubnetIds', value: subnetIds(subnets, scope) },
      ...ownSecurityGroup(child, vpc, scope),
    ]
  },
})
