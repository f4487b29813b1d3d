import type { Cause, Problem, ProvenanceEntry, Severity } from '../../relations/cause'
import { whereOf } from '../../relations/cause'
import type { Json, JsonObject } from '../../template/json'
import { sameJson } from '../../template/json'
import { type Path, toPath, valueAt, withValueAt } from '../../template/path'
import type { TemplateResource } from '../../template/types'

interface DraftResource {
  body: TemplateResource
  /** Beside what it is written: the node it belongs to, or what caused it. */
  readonly place: Cause
}

/** The template while it is being put together. Each write says what caused it; conflicts become problems. */
export class TemplateDraft {
  readonly resources = new Map<string, DraftResource>()
  readonly provenance: ProvenanceEntry[] = []
  readonly problems: Problem[] = []
  private readonly writers = new Map<string, Cause>()
  private readonly noted = new Set<string>()

  /** Adds a resource; where the id is taken, the first stays and a problem says so. `place`: what it is written beside. */
  add(id: string, body: TemplateResource, cause: Cause, place: Cause = cause): void {
    if (this.resources.has(id)) {
      this.report('export-name-taken', 'error', `The logical id ${id} is used twice`, cause)
      return
    }
    this.resources.set(id, { body, place })
    this.provenance.push({ path: ['Resources', id], cause })
  }

  /** What the resource says at a dotted path below `Properties`; undefined: nothing, or there is no such resource. */
  property(id: string, path: string): Json | undefined {
    return valueAt(this.resources.get(id)?.body.Properties, toPath(path))
  }

  /**
   * Sets a property. What another wrote differently stays, and a problem names both; only the service's own first value may
   * be replaced, where `insteadOf` names it.
   */
  set(id: string, path: string, value: Json, cause: Cause, insteadOf?: Json): void {
    const present = this.property(id, path)
    const isReplaceable = sameJson(present, insteadOf) && !this.writers.has(`${id}.${path}`)
    if (present !== undefined && !sameJson(present, value) && !isReplaceable) {
      const other = this.writers.get(`${id}.${path}`)
      const by = other ? `${describe(other)} has set it differently` : 'it was typed in differently'
      this.report('export-conflict', 'error', `${id}: ${path} cannot be set, because ${by}`, cause, [
        'Resources',
        id,
        'Properties',
        ...toPath(path),
      ])
      return
    }
    this.writers.set(`${id}.${path}`, cause)
    this.write(id, toPath(path), value, cause)
  }

  /** Sets a property unless it has a value; who wants what another wrote is one more cause of it. */
  setWhereEmpty(id: string, path: string, value: Json, cause: Cause): void {
    const present = this.property(id, path)
    if (present === undefined) this.set(id, path, value, cause)
    else if (sameJson(present, value)) this.share(['Resources', id, 'Properties', ...toPath(path)], cause)
  }

  /** Adds an item to a list property, at a place or else at the end, unless an equal one is there. */
  append(id: string, path: string, value: Json, cause: Cause, at?: number): void {
    const present = this.property(id, path)
    const list = Array.isArray(present) ? present : []
    if (present !== undefined && !Array.isArray(present)) {
      this.report('export-conflict', 'error', `${id}: ${path} is no list, so nothing can be added to it`, cause)
      return
    }
    const twin = list.findIndex((item) => sameJson(item, value))
    if (twin < 0) this.insert(id, path, list, value, cause, Math.min(at ?? list.length, list.length))
    else this.share(['Resources', id, 'Properties', ...toPath(path), twin], cause)
  }

  /** Sets an attribute beside `Properties`, such as `UpdatePolicy`; one that is there stays. */
  attribute(id: string, name: string, value: Json, cause: Cause): void {
    const resource = this.resources.get(id)
    if (!resource || Object.hasOwn(resource.body, name)) return
    resource.body = { ...resource.body, [name]: value }
    this.provenance.push({ path: ['Resources', id, name], cause })
  }

  /** Makes a resource wait for another, once. */
  wait(id: string, other: string, cause: Cause): void {
    const resource = this.resources.get(id)
    if (!resource || id === other || !this.resources.has(other)) return
    const present = resource.body.DependsOn
    const list = present === undefined ? [] : typeof present === 'string' ? [present] : present
    const twin = list.indexOf(other)
    if (twin >= 0) {
      this.share(['Resources', id, 'DependsOn', twin], cause)
      return
    }
    const all = [...list, other]
    resource.body = { ...resource.body, DependsOn: all.length === 1 ? other : all }
    // By its place in the list, though a single one is written without a list.
    this.note(['Resources', id, 'DependsOn', list.length], cause)
  }

  report(rule: string, severity: Severity, message: string, cause: Cause, path?: Path): void {
    this.problems.push({ rule, severity, message, where: { ...whereOf(cause), ...(path && { path }) } })
  }

  private insert(id: string, path: string, list: readonly Json[], value: Json, cause: Cause, at: number): void {
    const place = toPath(path)
    const resource = this.resources.get(id)
    if (!resource || at === list.length) {
      this.write(id, [...place, at], value, cause)
      return
    }
    const longer = [...list.slice(0, at), value, ...list.slice(at)]
    resource.body = { ...resource.body, Properties: withValueAt(resource.body.Properties ?? {}, place, longer) }
    this.note(['Resources', id, 'Properties', ...place, at], cause)
  }

  private write(id: string, path: Path, value: Json, cause: Cause): void {
    const resource = this.resources.get(id)
    if (!resource) {
      this.report('export-missing-resource', 'error', `There is no resource ${id} to write to`, cause)
      return
    }
    const properties: JsonObject = resource.body.Properties ?? {}
    resource.body = { ...resource.body, Properties: withValueAt(properties, path, value) }
    this.note(['Resources', id, 'Properties', ...path], cause)
  }

  private note(path: Path, cause: Cause): void {
    this.noted.add(JSON.stringify(path))
    this.provenance.push({ path, cause })
  }

  /** One more cause of what another relation has written; what was typed in needs no cause. */
  private share(path: Path, cause: Cause): void {
    if (this.noted.has(JSON.stringify(path))) this.provenance.push({ path, cause })
  }
}

function describe(cause: Cause): string {
  return cause.kind === 'diagram' ? 'the diagram' : `${cause.kind} ${cause.id}`
}
