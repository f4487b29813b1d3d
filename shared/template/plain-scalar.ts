import type { Json } from './json'

const NULL = /^(?:~|null|Null|NULL|)$/
const TRUE = /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/
const FALSE = /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/
const DECIMAL = /^[-+]?(?:0|[1-9][0-9_]*)$/
const OCTAL = /^[-+]?0[0-7_]+$/
const HEX = /^[-+]?0x[0-9a-fA-F_]+$/
const BINARY = /^[-+]?0b[0-1_]+$/
const SIXTIES = /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+$/
const FLOAT = /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+][0-9]+)?$/
const FLOAT_SIXTIES = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/

/**
 * What a word without quotation marks means to a reader of YAML 1.1, which CloudFormation is. Dates and times stay text, as
 * CloudFormation has them, and so do whole numbers too long to be exact. Source: https://yaml.org/type/
 */
export function plainScalar(text: string): Json {
  if (NULL.test(text)) return null
  if (TRUE.test(text)) return true
  if (FALSE.test(text)) return false
  return numberFrom(text) ?? text
}

function numberFrom(text: string): Json | undefined {
  const digits = text.replaceAll('_', '')
  const bare = digits.replace(/^[-+]/, '')
  const sign = digits.startsWith('-') ? -1 : 1
  if (DECIMAL.test(text)) return exact(digits, Number(digits))
  if (HEX.test(text)) return exact(digits, sign * Number.parseInt(bare.slice(2), 16))
  if (BINARY.test(text)) return exact(digits, sign * Number.parseInt(bare.slice(2), 2))
  if (OCTAL.test(text)) return exact(digits, sign * Number.parseInt(bare, 8))
  if (SIXTIES.test(text) || FLOAT_SIXTIES.test(text)) return exact(digits, sign * inSixties(bare))
  return FLOAT.test(text) ? finite(digits, Number(digits)) : undefined
}

function inSixties(text: string): number {
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}

/** A number that a double holds exactly enough; otherwise its digits as text. */
export function exact(digits: string, value: number): Json {
  if (Number.isNaN(value)) return digits
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return digits
  return value === 0 ? 0 : value
}

function finite(digits: string, value: number): Json {
  return Number.isFinite(value) ? (value === 0 ? 0 : value) : digits
}
