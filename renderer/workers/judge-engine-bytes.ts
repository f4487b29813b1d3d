import engine from '@aws/cloudformation-validate/bindings_wasm_bg.wasm?url'

let bytes: Uint8Array | undefined

/** Fetches the validator's engine. Must be done before the validator is imported. */
export async function fetchJudgeEngine(): Promise<void> {
  const response = await fetch(engine)
  if (!response.ok) throw new Error(`its engine could not be loaded (${response.status})`)
  bytes = new Uint8Array(await response.arrayBuffer())
}

/** Stands where the validator expects the file system: the one file it reads while it starts is its engine. */
export function readFileSync(): Uint8Array {
  if (!bytes) throw new Error('its engine was not fetched')
  return bytes
}
