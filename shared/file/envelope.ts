import { isJsonObject, type Json, type JsonObject } from '../template/json'
import { looksLikeJson } from './looks-like'
import type { Migration } from './migrations/migration'
import { refuse } from './opened'

/** A document in the current version, its parts not yet looked at; or why there is none. */
export type Envelope =
  | {
      readonly outcome: 'document'
      readonly document: JsonObject
      readonly migrated: boolean
      readonly notes: readonly string[]
    }
  | ReturnType<typeof refuse>

/** Whether a JSON value says that it is a diagram. */
export function isDiagramFile(root: Json): root is JsonObject {
  return isJsonObject(root) && root.format === 'awsdiagram'
}

/** Refuses what is no diagram, and says what it looks like. */
export function refuseFormat(root: Json, fileName: string): ReturnType<typeof refuse> {
  const code = isJsonObject(root) ? 'another-format' : 'not-an-object'
  return refuse(code, `“${fileName}” is not a diagram file; it looks like ${looksLikeJson(root)}.`)
}

/**
 * Checks the version and brings an older document up to date, on a copy. A version such as 1.2 is a newer minor one: it is
 * kept, and a note marks it.
 */
export function openEnvelope(root: JsonObject, fileName: string, migrations: readonly Migration[]): Envelope {
  const current = migrations.length + 1
  const { version } = root
  if (typeof version !== 'number' || !Number.isFinite(version) || version < 1) {
    return refuse('bad-version', `“${fileName}” has no version that makes sense: ${shown(version)}.`)
  }
  const major = Math.floor(version)
  if (major > current) {
    return refuse(
      'newer-version',
      `“${fileName}” was made by a newer version of the app (file version ${version}, this one knows ${current}).`,
    )
  }
  const minor = version > major ? [newerMinor(fileName, version)] : []
  if (major === current) return { outcome: 'document', document: root, migrated: false, notes: minor }
  return migrate(root, major, fileName, migrations, minor)
}

function newerMinor(fileName: string, version: number): string {
  return `“${fileName}” was made by a slightly newer version of the app (file version ${version}); what is not known is kept.`
}

function migrate(
  root: JsonObject,
  from: number,
  fileName: string,
  migrations: readonly Migration[],
  notes: readonly string[],
): Envelope {
  let document: JsonObject = JSON.parse(JSON.stringify(root))
  for (const migration of migrations.slice(from - 1)) {
    try {
      document = migration.migrate(document)
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error)
      return refuse('migration-failed', `“${fileName}” could not be brought up to date (${migration.id}: ${cause}).`)
    }
  }
  const current = migrations.length + 1
  const note = `“${fileName}” was brought from file version ${from} to ${current}.`
  return { outcome: 'document', document: { ...document, version: current }, migrated: true, notes: [...notes, note] }
}

function shown(version: Json | undefined): string {
  return version === undefined ? 'none is there' : (JSON.stringify(version)?.slice(0, 40) ?? 'none is there')
}
