import type { JsonObject } from '../../template/json'

/** Brings a document from one version of the file format to the next. */
export interface Migration {
  /** The file's name, such as `0001-placements-as-list`; its number is the version that it starts from. */
  readonly id: string
  /** The document one version later, without its `version`. Gets a copy of its own; what it does not know it keeps. */
  migrate(document: JsonObject): JsonObject
}
