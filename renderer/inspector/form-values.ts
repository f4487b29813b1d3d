import type { FormField } from '../../shared/catalogue/service'
import { serviceOf } from '../../shared/catalogue/services'
import type { ResourceNode } from '../../shared/diagram/types'
import { isExpression } from '../../shared/template/intrinsics'
import { isJsonObject, type Json } from '../../shared/template/json'
import { type Path, toPath, valueAt } from '../../shared/template/path'

/** Where a form field's value stands, with the paths that always hold the same. */
export function pathsOf(field: FormField): readonly Path[] {
  return [field.path, ...(field.also ?? [])].map(toPath)
}

/** The value of a form field; undefined: none is set. What the node owns has the service's first values until it says otherwise. */
export function formValue(node: ResourceNode, field: FormField): Json | undefined {
  return valueAt(rootOf(node, field), toPath(field.path))
}

/** The name of what stands on the way to the value and is no structure, such as an expression; undefined: nothing does. */
export function blockedBy(node: ResourceNode, field: FormField): string | undefined {
  const path = toPath(field.path)
  for (let length = 1; length < path.length; length++) {
    const part = path.slice(0, length)
    const value = valueAt(rootOf(node, field), part)
    const isOpen = value === undefined || Array.isArray(value) || (isJsonObject(value) && !isExpression(value))
    if (!isOpen) return part.join('.')
  }
  return undefined
}

function rootOf(node: ResourceNode, { slot }: FormField): Json | undefined {
  if (slot === undefined) return node.properties
  return (node.ownedProperties ?? serviceOf(node.type)?.ownedDefaults)?.[slot]
}

/** The properties that the form covers wholly, so that the list need not show them again. */
export function coveredByForm(form: readonly FormField[]): ReadonlySet<string> {
  return new Set(form.filter(({ slot, path }) => slot === undefined && !path.includes('.')).map(({ path }) => path))
}
