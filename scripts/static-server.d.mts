import type { Server } from 'node:http'

/** Serves the built page below `out` on the loopback address. `port` 0: any free one. `address` ends with a slash. */
export function serveBuiltPage(out: string, port: number): Promise<{ server: Server; address: string }>
