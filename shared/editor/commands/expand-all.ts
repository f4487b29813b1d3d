import { expanded } from '../collapse'
import type { EditCommand } from '../command'

/** Opens every collapsed container. */
export const expandAll: EditCommand = {
  kind: 'edit',
  id: 'expand-all',
  title: 'Expand all',
  menu: 'arrange',
  group: 3,
  when: ({ diagram }) => diagram.nodes.some((node) => node.collapsed),
  run: (state) =>
    expanded(
      state,
      state.diagram.nodes.filter((node) => node.collapsed).map(({ id }) => id),
    ),
}
