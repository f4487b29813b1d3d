import type { EditCommand } from '../command'

export const selectAll: EditCommand = {
  kind: 'edit',
  id: 'select-all',
  title: 'Select all',
  menu: 'edit',
  group: 2,
  shortcut: 'Mod+A',
  when: (state) => state.diagram.nodes.length > 0,
  run: (state) => ({
    ...state,
    selection: {
      nodes: state.diagram.nodes.map((node) => node.id),
      connections: state.diagram.connections.map((connection) => connection.id),
    },
  }),
}
