const mebibyte = 1024 * 1024

/** The largest things the bridge moves, in bytes. A file above its limit is refused by its size, before it is read. */
export const limits = {
  diagram: 64 * mebibyte,
  template: 16 * mebibyte,
  picture: 128 * mebibyte,
  /** A picture in the list of recent files, in UTF-16 units. */
  thumbnail: 512 * 1024,
  /** Everything in a call that carries no document. */
  smallCall: 256 * 1024,
} as const
