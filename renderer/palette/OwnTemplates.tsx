import { ActionIcon } from '@mantine/core'
import { IconStack2, IconTrash } from '@tabler/icons-react'
import { canvasControl } from '../canvas/canvas-control'
import { startCarrying } from '../canvas/carry'
import { type OwnTemplate, placeOwnTemplate, removeOwnTemplate, useOwnTemplates } from './own-templates'

/** Pieces that someone kept, to drag onto the canvas; nothing while there are none. */
export function OwnTemplates() {
  const templates = useOwnTemplates((state) => state.templates)
  if (templates.length === 0) return null
  return (
    <section className="palette-quick" aria-label="Your templates">
      <h2>Your templates</h2>
      <ul className="own-templates">
        {templates.map((template) => (
          <OwnTemplateRow key={template.name} template={template} />
        ))}
      </ul>
    </section>
  )
}

function OwnTemplateRow({ template }: { readonly template: OwnTemplate }) {
  const { name, clip } = template
  return (
    <li className="own-template">
      <button
        type="button"
        className="type-row"
        title={`${clip.nodes.length} nodes, ${clip.connections.length} connections. Drag it, or press Enter.`}
        onPointerDown={(event) => event.button === 0 && startCarrying({ own: template }, event)}
        onDoubleClick={() => placeOwnTemplate(template, canvasControl().center())}
        onKeyDown={(event) => event.key === 'Enter' && placeOwnTemplate(template, canvasControl().center())}
      >
        <IconStack2 size={18} />
        <span>{name}</span>
      </button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={20}
        aria-label={`Forget ${name}`}
        onClick={() => removeOwnTemplate(name)}
      >
        <IconTrash size={13} />
      </ActionIcon>
    </li>
  )
}
