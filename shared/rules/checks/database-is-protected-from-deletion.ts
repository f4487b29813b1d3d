import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { isOff, settingOf } from '../settings'

const PART_OF_ANOTHER = ['DBClusterIdentifier', 'SourceDBInstanceIdentifier', 'SourceDBClusterIdentifier']

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html */
export const databaseIsProtectedFromDeletion: Rule = {
  id: 'database-is-protected-from-deletion',
  severity: 'warning',
  title: 'A database cannot be deleted by mistake',
  reason: 'With deletion protection it takes two deliberate steps to lose a database instead of one slip.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html',
  check: (context) =>
    context
      .ofType('AWS::RDS::DBInstance', 'AWS::RDS::DBCluster', 'AWS::DocDB::DBCluster', 'AWS::Neptune::DBCluster')
      .filter((database) => isOff(settingOf(database, 'DeletionProtection')))
      .filter((database) => PART_OF_ANOTHER.every((path) => settingOf(database, path) === undefined))
      .map((database) => ({
        message: `${nameOf(database)} is not protected from being deleted.`,
        where: context.at(database, 'DeletionProtection'),
        ...offerProperties(context, database, 'Protect it', { DeletionProtection: true }),
      })),
  fix: applyMending,
}
