import type { Migration } from './migration'

/** Every migration, the oldest first. The version this code writes is their number plus one. */
export const MIGRATIONS: readonly Migration[] = []
