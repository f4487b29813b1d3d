import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, Scalar } from 'yaml'
import { SHORT_FORMS } from './intrinsics'
import type { Json } from './json'
import { fromEntries } from './path'

/** What reading gave: the value, intrinsics in long form; or the first fault with its place, counted from 1. */
export type ReadYaml =
  | { readonly value: Json }
  | { readonly fault: { readonly message: string; readonly line: number; readonly column: number } }

const CALL_OF = new Map([...SHORT_FORMS].map(([name, tag]) => [tag, name]))
const DEEPEST = 100

/** Reads a template's text, YAML or JSON. Plain words and numbers mean what a YAML 1.1 reader takes them for. */
export function readYaml(text: string): ReadYaml {
  const counter = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter, logLevel: 'silent' })
  const [error] = document.errors
  if (error) {
    const { line, col } = counter.linePos(error.pos[0])
    return { fault: { message: error.message.split('\n')[0] ?? 'cannot be read', line, column: col } }
  }
  try {
    return { value: valueFrom(document.contents, document, 0) }
  } catch (fault) {
    return { fault: { message: fault instanceof Error ? fault.message : String(fault), line: 1, column: 1 } }
  }
}

function valueFrom(node: Node | null | undefined, document: Document, depth: number): Json {
  if (depth > DEEPEST) throw new Error(`nested more than ${DEEPEST} deep`)
  if (isAlias(node)) return valueFrom(node.resolve(document), document, depth + 1)
  const call = node?.tag ? CALL_OF.get(node.tag) : undefined
  const plain = contentOf(node, document, depth)
  return call === undefined ? plain : { [call]: argumentOf(call, plain, node) }
}

function contentOf(node: Node | null | undefined, document: Document, depth: number): Json {
  if (isSeq(node)) return node.items.map((item) => valueFrom(item as Node, document, depth + 1))
  if (isMap(node)) {
    return fromEntries(
      node.items.map((pair) => [
        isScalar(pair.key) ? String(pair.key.value) : '',
        valueFrom(pair.value as Node | null, document, depth + 1),
      ]),
    )
  }
  return isScalar(node) ? scalarOf(node) : null
}

function argumentOf(call: string, value: Json, node: Node | null | undefined): Json {
  const text = isScalar(node) ? String(node.value ?? '') : undefined
  if (call !== 'Fn::GetAtt' || text === undefined) return text ?? value
  const dot = text.indexOf('.')
  return dot < 0 ? text : [text.slice(0, dot), text.slice(dot + 1)]
}

const TRUE = /^(?:true|yes|on)$/i
const FALSE = /^(?:false|no|off)$/i
const DECIMAL = /^[-+]?(?:0|[1-9][0-9_]*)$/
const OCTAL = /^[-+]?0[0-7_]+$/
const HEX = /^[-+]?0x[0-9a-fA-F_]+$/
const FLOAT = /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]+(?:[eE][-+][0-9]+)?$/

/** The rules of YAML 1.1 for words that stand without quotation marks. Dates and times stay text, as CloudFormation has them. */
function scalarOf(node: Scalar): Json {
  const text = String(node.value ?? '')
  if (node.type !== Scalar.PLAIN) return text
  if (text === '' || text === '~' || /^null$/i.test(text)) return null
  if (TRUE.test(text)) return true
  if (FALSE.test(text)) return false
  const digits = text.replaceAll('_', '')
  if (DECIMAL.test(text)) return exactNumber(digits, Number(digits))
  if (HEX.test(text)) return exactNumber(digits, Number.parseInt(digits.replace(/^([-+]?)0x/, '$1'), 16))
  if (OCTAL.test(text)) return exactNumber(digits, Number.parseInt(digits, 8))
  return FLOAT.test(text) ? Number(digits) : text
}

// A number with more digits than a double holds keeps them as text.
function exactNumber(digits: string, value: number): Json {
  return Number.isSafeInteger(value) ? value : digits
}
