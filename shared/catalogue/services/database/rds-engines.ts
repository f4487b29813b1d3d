import type { JsonObject } from '../../../template/json'
import type { Variant } from '../../service'

/** What every database server of its own has: encrypted, copied to a second zone, backed up, protected, password kept by RDS. */
const SERVER: JsonObject = {
  MasterUsername: 'dbadmin',
  ManageMasterUserPassword: true,
  StorageType: 'gp3',
  CopyTagsToSnapshot: true,
  AllocatedStorage: '20',
  MaxAllocatedStorage: 100,
  StorageEncrypted: true,
  MultiAZ: true,
  BackupRetentionPeriod: 7,
  DeletionProtection: true,
}

/** Palette entries of the RDS instance: one for each engine, and the read replica, which takes most from its source. */
export const RDS_VARIANTS: readonly Variant[] = [
  {
    id: 'postgresql',
    label: 'PostgreSQL',
    icon: 'rds-postgresql',
    keywords: ['postgres', 'sql'],
    properties: { Engine: 'postgres', EngineVersion: '17', DBName: 'app', ...SERVER },
  },
  {
    id: 'mysql',
    label: 'MySQL',
    icon: 'rds-mysql',
    keywords: ['sql'],
    properties: { Engine: 'mysql', DBName: 'app', ...SERVER },
  },
  {
    id: 'mariadb',
    label: 'MariaDB',
    icon: 'rds-mariadb',
    keywords: ['sql', 'mysql'],
    properties: { Engine: 'mariadb', DBName: 'app', ...SERVER },
  },
  {
    id: 'sql-server',
    label: 'SQL Server',
    icon: 'rds-sql-server',
    keywords: ['microsoft', 'mssql', 'sql'],
    properties: {
      Engine: 'sqlserver-se',
      DBInstanceClass: 'db.m5.large',
      LicenseModel: 'license-included',
      ...SERVER,
    },
  },
  {
    id: 'oracle',
    label: 'Oracle',
    icon: 'rds-oracle',
    keywords: ['sql'],
    properties: {
      Engine: 'oracle-se2',
      EngineVersion: '19',
      DBInstanceClass: 'db.m5.large',
      LicenseModel: 'license-included',
      DBName: 'ORCL',
      ...SERVER,
    },
  },
  {
    id: 'read-replica',
    label: 'Read replica',
    keywords: ['copy', 'reporting', 'scale reads'],
    properties: {},
    // RDS takes no final snapshot of a replica.
    attributes: { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' },
  },
]

const ENGINES: readonly { readonly start: string; readonly name: string; readonly port: number }[] = [
  { start: 'postgres', name: 'PostgreSQL', port: 5432 },
  { start: 'aurora-postgresql', name: 'Aurora PostgreSQL', port: 5432 },
  { start: 'mysql', name: 'MySQL', port: 3306 },
  { start: 'aurora-mysql', name: 'Aurora MySQL', port: 3306 },
  { start: 'mariadb', name: 'MariaDB', port: 3306 },
  { start: 'sqlserver', name: 'SQL Server', port: 1433 },
  { start: 'custom-sqlserver', name: 'SQL Server', port: 1433 },
  { start: 'oracle', name: 'Oracle', port: 1521 },
  { start: 'custom-oracle', name: 'Oracle', port: 1521 },
  { start: 'db2', name: 'Db2', port: 50000 },
]

/** The name people give a database engine; undefined: none is set or nobody knows it. */
export function engineName(properties: JsonObject): string | undefined {
  return engineOf(properties)?.name
}

/** The port a database listens on: the one it is given, else its engine's; undefined: neither is known. */
export function databasePort(properties: JsonObject): number | undefined {
  const typed = Number(properties.Port ?? Number.NaN)
  return Number.isInteger(typed) ? typed : engineOf(properties)?.port
}

function engineOf(properties: JsonObject) {
  const engine = typeof properties.Engine === 'string' ? properties.Engine.toLowerCase() : ''
  return ENGINES.find(({ start }) => engine.startsWith(start))
}
