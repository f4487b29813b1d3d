import type { JsonObject } from '../../../template/json'

/** The port a cache listens on: the one it is given, else that of Valkey and Redis. */
export function cachePort(properties: JsonObject): number {
  return typeof properties.Port === 'number' ? properties.Port : 6379
}
