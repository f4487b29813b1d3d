import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { subnetListOf, subnetsIn, wayOutOf } from '../subnet-ways'

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_BestPractices.Security.html */
export const databaseStandsInPrivateSubnets: Rule = {
  id: 'database-stands-in-private-subnets',
  severity: 'warning',
  title: 'A database stands in subnets the internet does not reach',
  reason: 'In a public subnet one setting too many makes a database public; in a private one it takes several.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_BestPractices.Security.html',
  check: (context) =>
    context.ofType('AWS::RDS::DBInstance', 'AWS::RDS::DBCluster').flatMap((database) => {
      const open = (subnetsIn(context, subnetListOf(context, database)) ?? []).find(
        (subnet) => wayOutOf(context, subnet) === 'internet',
      )
      if (!open) return []
      return [
        {
          message: `${nameOf(database)} stands in ${nameOf(open)}, a public subnet. Put it into private or isolated ones.`,
          where: context.at(database),
        },
      ]
    }),
}
