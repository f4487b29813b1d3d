import { connectionKind } from '../relation'

/** A line that only the reader sees, between any two things. */
export const annotation = connectionKind({
  id: 'annotation',
  title: 'belongs to',
  line: 'annotation',
  source: { types: ['*'], frames: ['*'], actors: true, notes: true },
  target: { types: ['*'], frames: ['*'], actors: true, notes: true },
  rank: -100,
  plain: 'A remark of the person who drew it: {source} has to do with {target}. It writes nothing into the template.',
  options: {},
  write: () => [],
})
