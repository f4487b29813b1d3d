/** Why a text was refused as a template, in a form a program can decide on. */
export type TemplateRefusalCode =
  | 'empty'
  | 'too-large'
  | 'too-deep'
  | 'too-many-aliases'
  | 'too-many-values'
  | 'alias-loop'
  | 'unknown-alias'
  | 'nul'
  | 'tab'
  | 'not-yaml'
  | 'not-json'
  | 'duplicate-key'
  | 'complex-key'
  | 'several-documents'
  | 'not-an-object'
  | 'no-resources'
  | 'another-format'

/** Why a text cannot be read as a template. The place is absent where the whole text is meant. */
export interface TemplateRefusal {
  readonly code: TemplateRefusalCode
  /** A whole sentence for people, without the file's name. */
  readonly message: string
  /** Counted from 1. */
  readonly line?: number
  /** Counted from 1. */
  readonly column?: number
}

/** Thrown inside the readers of this folder only; `readTemplate` turns it into a result. */
export class RefusedTemplate extends Error {
  override readonly name = 'RefusedTemplate'

  constructor(
    readonly code: TemplateRefusalCode,
    message: string,
    /** Offset in the text; absent: the whole text. */
    readonly offset?: number,
  ) {
    super(message)
  }
}

/** A refusal with line and column, from the offset in the text. */
export function placeRefusal({ code, message, offset }: RefusedTemplate, text: string): TemplateRefusal {
  if (offset === undefined) return { code, message }
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { code, message, line: before.split('\n').length, column: offset - lineStart + 1 }
}
