import { frameOf } from '../../shared/catalogue/frames'
import { serviceOf } from '../../shared/catalogue/services'
import { CONNECTION_KINDS } from '../../shared/relations/connections'
import { LINE_KINDS } from '../../shared/relations/line-kinds'
import { PLACEMENT_KINDS } from '../../shared/relations/placements'
import type { Match } from '../../shared/relations/relation'
import { page, part } from './markdown'

/** The page of every connection by kind of line, and of every placement. */
export function relationsTable(): string {
  const introduction = `${CONNECTION_KINDS.length} kinds of connection and ${PLACEMENT_KINDS.length} kinds of placement write something into the template. This page is written by a script.`
  const lines = LINE_KINDS.map(({ id, label, plain }) => ({
    title: `Lines of the kind ${label}: ${plain}`,
    kinds: CONNECTION_KINDS.filter((kind) => kind.line === id),
  }))
  return page('Relations', introduction, [
    ...lines
      .filter(({ kinds }) => kinds.length > 0)
      .map(({ title, kinds }) =>
        part(
          title,
          ['From', 'does what', 'to', 'Options', 'Kind'],
          kinds.map((kind) => [
            ends(kind.source),
            kind.title,
            ends(kind.target),
            Object.values(kind.options)
              .map((option) => option.label)
              .join(', '),
            `\`${kind.id}\``,
          ]),
        ),
      ),
    part(
      'Placements',
      ['What', 'placed in', 'gets', 'Kind'],
      PLACEMENT_KINDS.map((kind) => [ends(kind.child), ends(kind.container), kind.title, `\`${kind.id}\``]),
    ),
  ])
}

function ends({ types = [], frames = [], actors, notes }: Match): string {
  const names = [
    ...types.map((type) => (type === '*' ? 'anything' : (serviceOf(type)?.label ?? type))),
    ...frames.map((frame) => (frame === '*' ? 'any frame' : (frameOf(frame)?.label ?? frame))),
    ...(actors ? ['actors'] : []),
    ...(notes ? ['notes'] : []),
  ]
  return [...new Set(names)].join(', ')
}
