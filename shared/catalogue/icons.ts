import byType from '../../assets/icons/by-type.json'

/** Icon for what nothing is known of: types of other registries, modules, misspelt names. */
export const unknownTypeIcon = 'own/resource'

const iconOfExactType: Readonly<Record<string, string | undefined>> = byType.types
const iconOfNamespace: Readonly<Record<string, string | undefined>> = byType.namespaces
const categoryOfNamespace: Readonly<Record<string, string | undefined>> = byType.categories

/**
 * Icon name for a CloudFormation type: of the type itself, else of its namespace, whose service may be drawn with the
 * icon of its category, else `unknownTypeIcon`. The name is the file below `assets/icons` without `.svg`.
 */
export function iconOfType(type: string): string {
  return own(iconOfExactType, type) ?? own(iconOfNamespace, namespaceOfType(type)) ?? unknownTypeIcon
}

/**
 * Category id of a CloudFormation type by its namespace (`AWS::SQS::Queue` → `integration`); undefined for
 * namespaces AWS does not have. There is an icon `category-<id>` for each.
 */
export function categoryOfType(type: string): string | undefined {
  return own(categoryOfNamespace, namespaceOfType(type))
}

function namespaceOfType(type: string): string {
  const parts = type.split('::')
  return parts[0] === 'Custom' ? 'Custom' : parts.slice(0, 2).join('::')
}

function own<T>(record: Readonly<Record<string, T | undefined>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
