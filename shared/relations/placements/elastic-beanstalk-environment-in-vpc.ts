import { beanstalkNetwork } from '../beanstalk-network'
import { placementKind } from '../relation'
import { subnetsOfKind } from '../spanning'
import { vpcOf } from '../subnet-basics'

/** https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/vpc.html */
export const elasticBeanstalkEnvironmentInVpc = placementKind({
  id: 'elastic-beanstalk-environment-in-vpc',
  title: 'servers in private subnets (or else public ones) and the load balancer in public ones',
  child: { types: ['AWS::ElasticBeanstalk::Environment'] },
  container: { types: ['AWS::EC2::VPC'] },
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    const subnets = vpc ? subnetsOfKind(vpc, ['private', 'public'], scope) : []
    if (subnets.length > 0) return beanstalkNetwork(child, subnets, scope)
    return [{ do: 'report', severity: 'error', message: `${child.label} needs a subnet in the VPC; there is none` }]
  },
})
