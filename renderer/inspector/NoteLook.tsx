import { CheckIcon, ColorSwatch, SegmentedControl, Text, UnstyledButton } from '@mantine/core'
import type { NoteNode } from '../../shared/diagram/types'
import { NOTE_BORDERS, NOTE_TONES, noteLookOf } from '../../shared/drawing/note-look'
import { setNoteLook } from '../../shared/editor/commands/set-note-look'
import { useTheme } from '../shell/use-theme'
import { run } from '../store/editor-store'

const BORDER_LABELS = { solid: 'Solid', dashed: 'Dashed', none: 'None' } as const

/** A note's colour and border. */
export function NoteLook({ node }: { readonly node: NoteNode }) {
  const theme = useTheme()
  const [usual, usualBorder] = [NOTE_TONES[0], NOTE_BORDERS[0]]
  const set = (field: 'tone' | 'border', value: string, usually: string) =>
    run(setNoteLook, { id: node.id, field, value: value === usually ? undefined : value })
  return (
    <>
      <div>
        <Text size="sm" fw={500} mb={4}>
          Colour
        </Text>
        <div className="swatches" role="radiogroup" aria-label="Colour">
          {NOTE_TONES.map((tone) => {
            const look = noteLookOf({ ...node, tone, border: 'solid' }, theme)
            const chosen = (node.tone ?? usual) === tone
            return (
              <UnstyledButton
                key={tone}
                role="radio"
                aria-checked={chosen}
                aria-label={tone}
                title={tone}
                onClick={() => set('tone', tone, usual)}
              >
                <ColorSwatch size={24} color={look.border} withShadow={false}>
                  {chosen && <CheckIcon size={11} color={look.text} />}
                </ColorSwatch>
              </UnstyledButton>
            )
          })}
        </div>
      </div>
      <div>
        <Text size="sm" fw={500} mb={4}>
          Border
        </Text>
        <SegmentedControl
          size="xs"
          aria-label="Border"
          value={node.border ?? usualBorder}
          onChange={(value) => set('border', value, usualBorder)}
          data={NOTE_BORDERS.map((border) => ({ value: border, label: BORDER_LABELS[border] }))}
        />
      </div>
    </>
  )
}
