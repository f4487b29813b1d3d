import type { DiagramNode } from '../../shared/diagram/types'
import { setNodeText } from '../../shared/editor/commands/set-node-text'
import { run } from '../store/editor-store'
import { FieldFrame } from './fields/FieldFrame'
import { TextControl } from './fields/TextControl'

interface NodeTextProps {
  readonly node: DiagramNode
  readonly field: 'label' | 'notes'
  readonly label: string
  readonly multiline?: boolean
}

/** A node's label or notes. */
export function NodeText({ node, field, label, multiline }: NodeTextProps) {
  return (
    <FieldFrame label={label}>
      {(ids) => (
        <TextControl
          ids={ids}
          text={node[field] ?? ''}
          multiline={multiline}
          placeholder={field === 'notes' ? 'For whoever reads the diagram' : 'No label'}
          onChange={(text) => run(setNodeText, { id: node.id, field, text })}
        />
      )}
    </FieldFrame>
  )
}
