import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { CheckedResource, Rule } from '../rule'
import { isOn, settingOf } from '../settings'

/** Where a database takes its users from something else. */
const TAKEN_OVER = [
  'DBClusterIdentifier',
  'SourceDBInstanceIdentifier',
  'SourceDBClusterIdentifier',
  'DBSnapshotIdentifier',
  'DBClusterSnapshotIdentifier',
  'SnapshotIdentifier',
  'SourceDBInstanceAutomatedBackupsArn',
  'SourceDbiResourceId',
  'ReplicationSourceIdentifier',
  'GlobalClusterIdentifier',
]

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html */
export const databaseHasAMasterPassword: Rule = {
  id: 'database-has-a-master-password',
  severity: 'error',
  title: 'A new database says who may log in first, and with which password',
  reason: 'RDS refuses a database without a master user. It can make and keep the password itself, in Secrets Manager.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html',
  check: (context) =>
    context
      .ofType('AWS::RDS::DBInstance', 'AWS::RDS::DBCluster')
      .filter((database) => TAKEN_OVER.every((path) => settingOf(database, path) === undefined))
      .flatMap((database) => {
        const lacking = lacks(database)
        if (Object.keys(lacking).length === 0) return []
        return [
          {
            message: `${nameOf(database)} has no master ${lacking.MasterUsername ? 'user' : 'password'}.`,
            where: context.at(database, 'MasterUsername'),
            ...offerProperties(context, database, 'Let RDS make and keep the password', lacking),
          },
        ]
      }),
  fix: applyMending,
}

function lacks(database: CheckedResource): Record<string, string | boolean> {
  const managed = settingOf(database, 'ManageMasterUserPassword')
  const hasPassword = isOn(managed) || settingOf(database, 'MasterUserPassword') !== undefined
  const decidedElsewhere = managed !== undefined && typeof managed === 'object'
  return {
    ...(settingOf(database, 'MasterUsername') === undefined && { MasterUsername: 'dbadmin' }),
    ...(!hasPassword && !decidedElsewhere && { ManageMasterUserPassword: true }),
  }
}
