import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'
import { lackOfZones } from '../subnet-ways'

const GROUPS = ['AWS::RDS::DBSubnetGroup', 'AWS::Neptune::DBSubnetGroup', 'AWS::DocDB::DBSubnetGroup'] as const

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html */
export const databaseSubnetGroupSpansTwoZones: Rule = {
  id: 'database-subnet-group-spans-two-zones',
  severity: 'error',
  title: 'A database has subnets in two availability zones',
  reason: 'AWS refuses a subnet group in a single zone, so that a database can move when its zone fails.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
  check: (context) =>
    context.ofType(...GROUPS).flatMap((group) => {
      const lack = lackOfZones(context, settingOf(group, 'SubnetIds'))
      return lack
        ? [
            {
              message: `${nameOf(group)} ${lack}; it needs subnets in two zones.`,
              where: context.at(group, 'SubnetIds'),
            },
          ]
        : []
    }),
}
