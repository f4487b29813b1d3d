import { intrinsicOf } from './intrinsics'
import type { ReadTemplate } from './read-template'
import type { SourceNode } from './source'
import { columnOf, isBlankLine, lineEndOf } from './text-edits'
import type { YamlLook } from './yaml-text'

/** How a file is written, as far as added parts have to know. */
export interface FileStyle extends YamlLook {
  readonly newline: '\n' | '\r\n'
  /** One level of JSON; empty: JSON on one line. */
  readonly unit: string
}

/** What the file does most of the time. A file that never shows a habit gets the one `toYamlText` has. */
export function styleOf({ text, source, syntax }: Pick<ReadTemplate, 'text' | 'source' | 'syntax'>): FileStyle {
  const seen = new Habits(text)
  seen.visit(source, undefined)
  return {
    indent: seen.most('indent', 2),
    flushLists: seen.most('flush', 0) === 1,
    quotes: seen.most('quotes', 1) === 2 ? 'double' : 'single',
    longForms: seen.most('form', 0) === 1,
    newline: text.includes('\r\n') ? '\r\n' : '\n',
    unit: syntax === 'json' ? (/^[{[][^\S\n]*\r?\n([ \t]+)/.exec(text.trimStart())?.[1] ?? '') : '',
  }
}

class Habits {
  private readonly counts = new Map<string, Map<number, number>>()

  constructor(private readonly text: string) {}

  most(habit: string, otherwise: number): number {
    const all = [...(this.counts.get(habit) ?? [])]
    return all.sort((a, b) => b[1] - a[1])[0]?.[0] ?? otherwise
  }

  visit(node: SourceNode, column: number | undefined): void {
    if (node.style === 'single') this.note('quotes', 1)
    if (node.style === 'double') this.note('quotes', 2)
    if (node.call) this.note('form', 0)
    else if (intrinsicOf(node.value)) this.note('form', 1)
    const [first] = node.entries ?? node.items ?? []
    if (node.style === 'block' && first && column !== undefined)
      this.noteBlock(node, columnOf(this.text, first.start) - column)
    for (const entry of node.entries ?? []) this.visit(entry.value, columnOf(this.text, entry.start))
    for (const item of node.items ?? []) this.visit(item.value, undefined)
  }

  private noteBlock(node: SourceNode, indent: number): void {
    if (node.kind === 'list') this.note('flush', indent === 0 ? 1 : 0)
    if (indent > 0 && indent <= 8) this.note('indent', indent)
  }

  private note(habit: string, value: number): void {
    const counts = this.counts.get(habit) ?? new Map<number, number>()
    this.counts.set(habit, counts)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
}

/** Whether the entries of a block map stand apart from one another by blank lines. */
export function standApart(node: SourceNode, text: string): boolean {
  const entries = node.entries ?? []
  if (entries.length < 2) return false
  const apart = entries
    .slice(0, -1)
    .filter((entry) => isBlankLine(text, lineEndOf(text, Math.max(entry.value.end, entry.afterColon))))
  return apart.length * 2 >= entries.length - 1
}
