const OTHER = { id: 'other', label: 'Other', color: '#7D8998' } as const

/** Groups of the palette, in its order. Colours are those AWS diagrams use. */
export const CATEGORIES = [
  { id: 'compute', label: 'Compute', color: '#ED7100' },
  { id: 'containers', label: 'Containers', color: '#ED7100' },
  { id: 'storage', label: 'Storage', color: '#7AA116' },
  { id: 'database', label: 'Database', color: '#C925D1' },
  { id: 'networking', label: 'Networking', color: '#8C4FFF' },
  { id: 'integration', label: 'Application integration', color: '#E7157B' },
  { id: 'security', label: 'Security, identity', color: '#DD344C' },
  { id: 'management', label: 'Management', color: '#E7157B' },
  { id: 'analytics', label: 'Analytics', color: '#8C4FFF' },
  { id: 'machine-learning', label: 'Machine learning', color: '#01A88D' },
  OTHER,
] as const

/** A category's id. */
export type CategoryId = (typeof CATEGORIES)[number]['id']

/** The category with this id. */
export function categoryOf(id: CategoryId): (typeof CATEGORIES)[number] {
  return CATEGORIES.find((category) => category.id === id) ?? OTHER
}
