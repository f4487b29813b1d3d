import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'

/** What says the engine already: a source, a snapshot or a cluster that has one. */
const SAID_BY = [
  'Engine',
  'SourceDBInstanceIdentifier',
  'SourceDBClusterIdentifier',
  'DBSnapshotIdentifier',
  'DBClusterSnapshotIdentifier',
  'SourceDBInstanceAutomatedBackupsArn',
  'SourceDbiResourceId',
]

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html */
export const databaseSaysItsEngine: Rule = {
  id: 'database-says-its-engine',
  severity: 'error',
  title: 'A database says its engine, or what it is a copy of',
  reason: 'RDS refuses a database that names neither an engine nor the database or snapshot that it takes one from.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html',
  check: (context) =>
    context
      .ofType('AWS::RDS::DBInstance')
      .filter((database) => SAID_BY.every((path) => settingOf(database, path) === undefined))
      .map((database) => ({
        message: `${nameOf(database)} copies nothing yet. Draw a line from the database or cluster it belongs to, or choose an engine.`,
        where: context.at(database, 'Engine'),
      })),
}
