import * as electron from './electron'

interface Request {
  id: number
  source: string
  argument: unknown
}

/** Runs functions that the launcher sends, with the stand-in as `electron`: what Playwright does in the real one. */
process.on('message', async ({ id, source, argument }: Request) => {
  try {
    const run = new Function(`return (${source})`)() as (module: typeof electron, argument: unknown) => unknown
    process.send?.({ id, value: await run(electron, argument) })
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
