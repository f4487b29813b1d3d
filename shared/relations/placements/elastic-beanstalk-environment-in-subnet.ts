import { beanstalkNetwork } from '../beanstalk-network'
import { subnetsAmong } from '../network-membership'
import { placementKind } from '../relation'
import { withSiblings } from '../spanning'

/** https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/vpc.html */
export const elasticBeanstalkEnvironmentInSubnet = placementKind({
  id: 'elastic-beanstalk-environment-in-subnet',
  title: 'servers in this subnet and its like in other zones',
  child: { types: ['AWS::ElasticBeanstalk::Environment'] },
  container: { types: ['AWS::EC2::Subnet'] },
  spans: true,
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) =>
    beanstalkNetwork(child, withSiblings(subnetsAmong(containers), scope), scope),
})
