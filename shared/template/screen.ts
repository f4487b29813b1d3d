import { Composer, type Document, Lexer, type ParsedNode, Parser } from 'yaml'
import { DEEPEST_TEMPLATE, MOST_ALIASES } from './limits'
import { RefusedTemplate, type TemplateRefusalCode } from './refusal'

// The lexer's mark before the text of a scalar.
const SCALAR_FOLLOWS = '\u001f'

type YamlDocument = Document.Parsed<ParsedNode, true>

/**
 * The syntax tree of a YAML text. Counts aliases and depth while the text is cut into tokens, before anything that recurses or
 * fills in sees it. Throws RefusedTemplate.
 */
export function parseScreened(text: string): YamlDocument {
  const composer = new Composer<ParsedNode, true>({ schema: 'failsafe', keepSourceTokens: true, uniqueKeys: false })
  const documents = [...composer.compose(tokensOf(text), true, text.length)]
  const [first, second] = documents
  if (!first) throw new RefusedTemplate('empty', 'The file is empty.')
  refuseFaults(first)
  if (second) {
    throw new RefusedTemplate(
      'several-documents',
      'The file holds several documents; a template is one.',
      second.range[0],
    )
  }
  return first
}

function* tokensOf(text: string) {
  const parser = new Parser()
  let aliases = 0
  let before = ''
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('*') && before !== SCALAR_FOLLOWS) aliases += 1
    if (aliases > MOST_ALIASES) throw tooMany(parser.offset)
    yield* parser.next(lexeme)
    if (parser.stack.length > DEEPEST_TEMPLATE + 2) throw tooDeep(parser.offset)
    before = lexeme
  }
  yield* parser.end()
}

function tooMany(offset: number): RefusedTemplate {
  const message = `There are more than ${MOST_ALIASES} aliases, more than a template may have here.`
  return new RefusedTemplate('too-many-aliases', message, offset)
}

/** The refusal of what is nested too deep. */
export function tooDeep(offset: number): RefusedTemplate {
  const message = `Maps and lists lie in one another more than ${DEEPEST_TEMPLATE} deep.`
  return new RefusedTemplate('too-deep', message, offset)
}

const KNOWN: Readonly<Record<string, readonly [TemplateRefusalCode, string]>> = {
  TAB_AS_INDENT: ['tab', 'A tab stands where YAML wants spaces.'],
  MULTIPLE_DOCS: ['several-documents', 'The file holds several documents; a template is one.'],
  BAD_INDENT: ['not-yaml', 'This line is indented in a way that fits nothing around it.'],
  MISSING_CHAR: ['not-yaml', 'A quotation mark, bracket or comma is missing here.'],
  BLOCK_AS_IMPLICIT_KEY: ['not-yaml', 'A value cannot start here; text with a colon needs quotation marks.'],
}

function refuseFaults(document: YamlDocument): void {
  const [fault] = document.errors
  if (!fault) return
  const [code, message] = KNOWN[fault.code] ?? [
    'not-yaml',
    `This is no YAML from here on: ${plainWords(fault.message)}.`,
  ]
  throw new RefusedTemplate(code, message, fault.pos[0])
}

function plainWords(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').replace(/\.$/, '')
}
