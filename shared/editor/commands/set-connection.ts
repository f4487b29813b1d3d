import { changeConnections } from '../../diagram/edits'
import type { Connection } from '../../diagram/types'
import type { EditCommand } from '../command'
import { recorded } from '../history'
import { settleNames } from '../settle'

/** What changes of a connection: its kind (options and generated names start anew), its label (empty: the kind's words) or its ends. */
export interface ConnectionArgs {
  readonly id: string
  readonly kind?: string
  readonly label?: string
  readonly source?: string
  readonly target?: string
}

/** Changes a connection's kind, label or ends. */
export const setConnection: EditCommand<ConnectionArgs> = {
  kind: 'edit',
  id: 'set-connection',
  title: 'Change connection',
  run: (state, args) => {
    const changed = changeConnections(state.diagram, [args.id], (each) => withChanges(each, args))
    const onlyLabel = args.kind === undefined && args.source === undefined && args.target === undefined
    return recorded(state, {
      diagram: onlyLabel ? changed : settleNames(changed),
      label: onlyLabel ? 'Rename connection' : 'Change connection',
      ...(onlyLabel && { merge: `connection-label:${args.id}` }),
    })
  },
}

function withChanges(connection: Connection, { kind, label, source, target }: ConnectionArgs): Connection {
  const { label: before, options, generated, ...rest } = connection
  const text = label ?? before
  const fresh = (kind !== undefined && kind !== connection.kind) || source !== undefined || target !== undefined
  const keepsOptions = kind === undefined || kind === connection.kind
  return {
    ...rest,
    ...(kind !== undefined && { kind }),
    ...(source !== undefined && { source }),
    ...(target !== undefined && { target }),
    ...(text && { label: text }),
    ...(keepsOptions && options && { options }),
    ...(!fresh && generated && { generated }),
  }
}
