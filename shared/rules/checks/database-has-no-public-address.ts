import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { isOn, settingOf } from '../settings'

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html */
export const databaseHasNoPublicAddress: Rule = {
  id: 'database-has-no-public-address',
  severity: 'error',
  title: 'A database has no public address',
  reason:
    'Whoever finds the address can try passwords and known faults. What needs the database can stand in its network.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
  check: (context) =>
    context
      .ofType('AWS::RDS::DBInstance', 'AWS::RDS::DBCluster', 'AWS::Redshift::Cluster', 'AWS::DMS::ReplicationInstance')
      .filter((database) => isOn(settingOf(database, 'PubliclyAccessible')))
      .map((database) => ({
        message: `${nameOf(database)} can be reached from the internet.`,
        where: context.at(database, 'PubliclyAccessible'),
        ...offerProperties(context, database, 'Give it no public address', { PubliclyAccessible: false }),
      })),
  fix: applyMending,
}
