/** The technical levels a reader can choose: one diagram, three readings. */
export const LEVELS = [
  { id: 'business', label: 'Business' },
  { id: 'architecture', label: 'Architecture' },
  { id: 'engineering', label: 'Engineering' },
] as const

/** A level's id. */
export type Level = (typeof LEVELS)[number]['id']
