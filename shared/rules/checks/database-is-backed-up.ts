import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { CheckedResource, Rule } from '../rule'
import { numberOf, settingOf } from '../settings'

const DAYS = 7
/** A read replica is backed up through its source, an instance of a cluster with the cluster. */
const BACKED_UP_ELSEWHERE = ['DBClusterIdentifier', 'SourceDBInstanceIdentifier', 'SourceDBClusterIdentifier']

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html */
export const databaseIsBackedUp: Rule = {
  id: 'database-is-backed-up',
  severity: 'warning',
  title: 'A database keeps its backups for a week or longer',
  reason: 'A mistake is often found days later. Within the kept days a database can be brought back to any second.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html',
  check: (context) =>
    context
      .ofType('AWS::RDS::DBInstance', 'AWS::RDS::DBCluster', 'AWS::DocDB::DBCluster', 'AWS::Neptune::DBCluster')
      .filter((database) => BACKED_UP_ELSEWHERE.every((path) => settingOf(database, path) === undefined))
      .flatMap((database) => {
        const days = keptDays(database)
        if (days === undefined || days >= DAYS) return []
        const kept = days === 0 ? 'makes no backups' : `keeps its backups for ${days} day${days === 1 ? '' : 's'} only`
        return [
          {
            message: `${nameOf(database)} ${kept}.`,
            where: context.at(database, 'BackupRetentionPeriod'),
            ...offerProperties(context, database, `Keep them for ${DAYS} days`, { BackupRetentionPeriod: DAYS }),
          },
        ]
      }),
  fix: applyMending,
}

function keptDays(database: CheckedResource): number | undefined {
  const value = settingOf(database, 'BackupRetentionPeriod')
  return value === undefined ? 1 : numberOf(value)
}
