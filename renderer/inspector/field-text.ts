import type { Field, NumberField } from '../../shared/catalogue/field'

/** The range and unit at a number's right: "1–900 s", "from 1", "up to 10 MB"; empty where neither is known. */
export function rangeText({ min, max, unit }: NumberField): string {
  const range =
    min !== undefined && max !== undefined
      ? `${short(min)}–${short(max)}`
      : min !== undefined && min !== 0
        ? `from ${short(min)}`
        : max !== undefined
          ? `up to ${short(max)}`
          : ''
  return [range, unit].filter(Boolean).join(' ')
}

function short(number: number): string {
  return number.toLocaleString('en-US')
}

/** What stands in an empty field: the placeholder, or what holds without a value. */
export function placeholderOf(field: Field, defaultValue?: string): string {
  if ('placeholder' in field && field.placeholder) return field.placeholder
  if (field.default !== undefined && typeof field.default !== 'object') return String(field.default)
  return defaultValue ? `${defaultValue} by default` : ''
}
