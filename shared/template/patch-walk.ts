import { isJsonObject, type Json, type JsonObject, sameJson } from './json'
import { addEntry, addItem, endOfEntry, partsOf, removeParts } from './patch-block'
import { addFlowPart, flowValue, removeFlowParts } from './patch-flow'
import { type MapPlan, planList, planMap } from './patch-plan'
import { entryText, flowText, itemText, scalarText } from './patch-render'
import type { FileStyle } from './patch-style'
import type { Path } from './path'
import type { SourceEntry, SourceNode } from './source'
import { columnOf, type TextEdit } from './text-edits'
import { isNameAndAttribute } from './yaml-text'

/** An edit with the path it serves. */
export interface PathEdit extends TextEdit {
  readonly path: Path
}

/** How the whole of a value is written anew where it stands. */
type Rewrite = (value: Json) => TextEdit

/** What the walk needs to know about the text. */
export interface PatchPlace {
  readonly text: string
  readonly style: FileStyle
  readonly json: boolean
  /** Paths, as JSON, whose values are written anew as a whole. */
  readonly coarse: ReadonlySet<string>
  /** Values whose aliases are to be filled in, because they change. */
  readonly expand: ReadonlySet<SourceNode>
}

/** The edits that turn what a text says into what is wanted. */
export function editsFor(root: SourceNode, wanted: Json, place: PatchPlace): PathEdit[] {
  const walk = new Walk(place)
  walk.visit(root, wanted, [], (value) => ({ start: root.start, end: root.end, text: walk.rootText(value) }))
  return walk.edits
}

class Walk {
  readonly edits: PathEdit[] = []

  constructor(private readonly place: PatchPlace) {}

  rootText(value: Json): string {
    if (this.place.json) return flowValue(value, 0, false, this.place)
    return entryText('x', value, 0, this.place.style)
      .replace(/^x:\s*?\n?/, '')
      .replace(/^ +/, '')
  }

  visit(node: SourceNode, wanted: Json, path: Path, rewrite: Rewrite): void {
    const same = sameJson(node.value, wanted)
    if (same && this.place.expand.size === 0) return
    if (node.kind === 'alias') {
      if (!same || (node.target && this.place.expand.has(node.target))) this.push(path, rewrite(wanted))
    } else if (!same && this.place.coarse.has(JSON.stringify(path))) this.push(path, rewrite(wanted))
    else this.content(node, wanted, path, rewrite)
  }

  private content(node: SourceNode, wanted: Json, path: Path, rewrite: Rewrite): void {
    const { call } = node
    if (call === undefined) this.plain(node, wanted, path, rewrite)
    else if (isJsonObject(wanted) && Object.keys(wanted).join() === call) {
      this.argument(node, call, wanted[call] ?? null, [...path, call], () => rewrite(wanted))
    } else this.push(path, rewrite(wanted))
  }

  /** What stands behind the tag of a short form. */
  private argument(node: SourceNode, call: string, wanted: Json, path: Path, rewrite: Rewrite): void {
    const value = isJsonObject(node.value) ? (node.value[call] ?? null) : null
    const { call: _, ...bare } = node
    const text = call !== 'Fn::GetAtt' ? wanted : isNameAndAttribute(wanted) ? wanted.join('.') : undefined
    if (node.kind !== 'scalar') this.plain({ ...bare, value }, wanted, path, rewrite)
    else if (sameJson(value, wanted)) return
    else if (typeof text !== 'string' || text === '') this.push(path, rewrite(wanted))
    else this.scalar({ ...bare, value }, text, path, rewrite)
  }

  private plain(node: SourceNode, wanted: Json, path: Path, rewrite: Rewrite): void {
    if (node.kind === 'map' && isJsonObject(wanted) && isJsonObject(node.value)) {
      this.map(node, node.value, wanted, path, rewrite)
    } else if (node.kind === 'list' && Array.isArray(wanted) && Array.isArray(node.value)) {
      this.list(node, node.value, wanted, path, rewrite)
    } else if (!sameJson(node.value, wanted)) this.scalar(node, wanted, path, rewrite)
  }

  private scalar(node: SourceNode, wanted: Json, path: Path, rewrite: Rewrite): void {
    const isThere = node.kind === 'scalar' && node.end > node.content
    const text = isThere && !this.place.json ? scalarText(wanted, node, this.place.text, this.place.style) : undefined
    if (text === undefined) this.push(path, rewrite(wanted))
    else this.push(path, { start: node.content, end: node.end, text })
  }

  private map(node: SourceNode, value: JsonObject, wanted: JsonObject, path: Path, rewrite: Rewrite): void {
    const entries = node.entries ?? []
    const own = entries.filter((entry) => !entry.merge)
    const plan = planMap(
      own.map(({ key }) => key),
      value,
      wanted,
    )
    const stay = own.filter(({ key }) => !plan.removed.has(key))
    const merges = entries.length > own.length
    const needsWhole =
      (merges && (this.mergesExpand(entries) || this.losesMerged(own, value, wanted, plan.removed))) ||
      (stay.length === 0 && entries.length === own.length && !sameJson(value, wanted)) ||
      own.some((entry) => plan.removed.has(entry.key) && this.isExplicit(entry))
    if (needsWhole) this.push(path, rewrite(wanted))
    else this.mapParts(node, plan, value, wanted, path)
  }

  private mapParts(node: SourceNode, plan: MapPlan, value: JsonObject, wanted: JsonObject, path: Path): void {
    const entries = node.entries ?? []
    const own = entries.filter((entry) => !entry.merge)
    const merges = entries.length > own.length
    const removed = new Set(
      entries.flatMap((entry, index) => (!entry.merge && plan.removed.has(entry.key) ? [index] : [])),
    )
    const first = entries.findIndex((_, index) => !removed.has(index))
    const added = [...plan.added, ...this.overrides(own, value, wanted)]
    for (const { key, after } of added) {
      const index =
        after === undefined ? (merges ? lastMerge(entries) : -1) : entries.findIndex((entry) => entry.key === after)
      this.push([...path, key], this.adding(node, index, first, key, wanted[key] ?? null))
    }
    this.remove(node, removed, path)
    for (const entry of own.filter(({ key }) => !plan.removed.has(key))) {
      this.entry(node, entry, plan.renamed.get(entry.key) ?? entry.key, wanted, path)
    }
  }

  /** Keys that come from a merged map and are wanted otherwise. */
  private overrides(own: readonly SourceEntry[], value: JsonObject, wanted: JsonObject) {
    return Object.keys(wanted)
      .filter((key) => Object.hasOwn(value, key) && !own.some((entry) => entry.key === key))
      .filter((key) => !sameJson(value[key], wanted[key]))
      .map((key) => ({ key, after: undefined }))
  }

  private losesMerged(
    own: readonly SourceEntry[],
    value: JsonObject,
    wanted: JsonObject,
    removed: ReadonlySet<string>,
  ): boolean {
    const isOwn = (key: string) => own.some((entry) => entry.key === key)
    return removed.size > 0 || Object.keys(value).some((key) => !isOwn(key) && !Object.hasOwn(wanted, key))
  }

  private mergesExpand(entries: readonly SourceEntry[]): boolean {
    return entries.some(({ merge, value }) => {
      const sources = [value, ...(value.items ?? []).map((item) => item.value)]
      return merge && sources.some(({ target }) => target && this.place.expand.has(target))
    })
  }

  private isExplicit(entry: SourceEntry): boolean {
    return this.place.text[entry.start] === '?'
  }

  private entry(node: SourceNode, entry: SourceEntry, name: string, wanted: JsonObject, path: Path): void {
    const inner = [...path, name]
    if (name !== entry.key) {
      const text = this.place.json ? JSON.stringify(name) : flowText(name, this.place.style)
      this.push(inner, { start: entry.start, end: entry.keyEnd, text })
    }
    this.visit(entry.value, wanted[name] ?? null, inner, (value) => this.entryRewrite(node, entry, value))
  }

  private entryRewrite(node: SourceNode, entry: SourceEntry, value: Json): TextEdit {
    const { text, style, json } = this.place
    if (node.style === 'flow') {
      const lead = entry.value.end > entry.value.start ? '' : ' '
      const oneLine = !text.slice(node.content, entry.start).includes('\n')
      return this.over(entry.value, lead + flowValue(value, entry.start, oneLine, { text, style, json }))
    }
    const written = entryText('x', value, columnOf(text, entry.start), style).slice(2)
    return { start: entry.afterColon, end: endOfEntry(entry), text: written }
  }

  private over(node: SourceNode, text: string): TextEdit {
    return { start: node.start, end: node.end, text }
  }

  private list(node: SourceNode, value: readonly Json[], wanted: readonly Json[], path: Path, rewrite: Rewrite): void {
    const items = node.items ?? []
    const steps = planList(value, wanted)
    const removed = new Set(steps.flatMap((step) => (step.do === 'remove' ? [step.from] : [])))
    const first = items.findIndex((_, index) => !removed.has(index))
    if (first < 0) {
      if (!sameJson(value, wanted)) this.push(path, rewrite(wanted))
      return
    }
    let last = -1
    for (const step of steps) {
      if (step.do === 'insert')
        this.push([...path, step.to], this.adding(node, last, first, undefined, wanted[step.to] ?? null))
      if (step.do !== 'keep') continue
      last = step.from
      const item = items[step.from]
      if (item)
        this.visit(item.value, wanted[step.to] ?? null, [...path, step.to], (next) =>
          this.itemRewrite(node, step.from, next),
        )
    }
    this.remove(node, removed, path)
  }

  private itemRewrite(node: SourceNode, index: number, value: Json): TextEdit {
    const { text, style, json } = this.place
    const item = node.items?.[index]
    const start = item?.start ?? node.content
    if (node.style === 'flow' && item)
      return this.over(
        item.value,
        flowValue(value, start, !text.slice(node.content, start).includes('\n'), { text, style, json }),
      )
    const written = itemText(value, columnOf(text, start), style).slice(1)
    return { start: start + 1, end: partsOf(node)[index]?.end ?? start + 1, text: written }
  }

  private adding(node: SourceNode, after: number, first: number, key: string | undefined, value: Json): TextEdit {
    if (node.style === 'flow') return addFlowPart(node, after, first, key, value, this.place)
    if (key === undefined) return addItem(node, after, first, value, this.place)
    return addEntry(node, after, first, key, value, this.place)
  }

  private remove(node: SourceNode, removed: ReadonlySet<number>, path: Path): void {
    if (removed.size === 0) return
    const edits = node.style === 'flow' ? removeFlowParts(node, removed) : removeParts(node, removed, this.place.text)
    for (const edit of edits) this.push(path, edit)
  }

  private push(path: Path, edit: TextEdit): void {
    const { newline } = this.place.style
    const text = newline === '\n' ? edit.text : edit.text.replaceAll(/\r?\n/g, newline)
    this.edits.push({ ...edit, text, path })
  }
}

function lastMerge(entries: readonly SourceEntry[]): number {
  return entries.findLastIndex((entry) => entry.merge)
}
