/** Values as text between page and main. Bytes survive; what is `undefined` is left out. */
export function encode(value: unknown): string {
  return JSON.stringify(value === undefined ? null : value, (_key, part) =>
    part instanceof Uint8Array ? { $bytes: Buffer.from(part).toString('base64') } : part,
  )
}

/** The value of a text that `encode`, or its twin in the page, made. */
export function decode(text: string): unknown {
  return JSON.parse(text, (_key, part) =>
    part !== null && typeof part === 'object' && typeof part.$bytes === 'string'
      ? new Uint8Array(Buffer.from(part.$bytes, 'base64'))
      : part,
  )
}
