import { CARRIED } from '../../diagram/carried'
import { element, type SvgElement } from './element'

/** The element of an SVG that holds the text of a diagram's file. */
export function carriedElement(text: string): SvgElement {
  return element('metadata', {}, [element('sb:diagram', { 'xmlns:sb': CARRIED.namespace }, [asciiControls(text)])])
}

/** JSON that says the same without the characters that XML does not allow or that readers change. */
function asciiControls(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

const SIGNATURE_LENGTH = 8

/** The bytes of a PNG with a text in an `iTXt` chunk behind its header. `utf8` is the text, encoded. */
export function withCarried(png: Uint8Array, utf8: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = textChunk(utf8)
  const headerLength = SIGNATURE_LENGTH + 12 + new DataView(png.buffer, png.byteOffset).getUint32(SIGNATURE_LENGTH)
  const whole = new Uint8Array(png.length + chunk.length)
  whole.set(png.subarray(0, headerLength))
  whole.set(chunk, headerLength)
  whole.set(png.subarray(headerLength), headerLength + chunk.length)
  return whole
}

/** Length, type, keyword and five bytes of a plain text (no compression, no language, no translated keyword), text, checksum. */
function textChunk(utf8: Uint8Array): Uint8Array {
  const head = [...bytesOf('iTXt'), ...bytesOf(CARRIED.keyword), 0, 0, 0, 0, 0]
  const chunk = new Uint8Array(4 + head.length + utf8.length + 4)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, head.length - 4 + utf8.length)
  chunk.set(head, 4)
  chunk.set(utf8, 4 + head.length)
  view.setUint32(chunk.length - 4, checksum(chunk.subarray(4, chunk.length - 4)))
  return chunk
}

function bytesOf(ascii: string): number[] {
  return [...ascii].map((character) => character.charCodeAt(0))
}

/** CRC-32 as the PNG specification wants it. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
