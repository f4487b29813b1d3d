import { Button, Kbd, SegmentedControl } from '@mantine/core'
import { useEffect } from 'react'
import type { LayoutDirection, LayoutSpacing } from '../../shared/layout/layout-style'
import { acceptTidy, cancelTidy, restyleTidy } from '../session/tidy'
import { useTidy } from '../session/tidy-store'

const DIRECTIONS: readonly { value: LayoutDirection; label: string }[] = [
  { value: 'right', label: 'Right' },
  { value: 'down', label: 'Down' },
]
const SPACINGS: readonly { value: LayoutSpacing; label: string }[] = [
  { value: 'compact', label: 'Compact' },
  { value: 'normal', label: 'Normal' },
  { value: 'roomy', label: 'Roomy' },
]

/** While a layout is proposed: its direction and spacing, and whether it is taken. Enter accepts, Escape cancels. */
export function TidyBar() {
  const { scope, style, moved, isBusy } = useTidy()
  const isOpen = scope !== undefined
  useEffect(() => {
    if (!isOpen) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== 'Escape') return
      if (event.key === 'Enter' && (event.target as HTMLElement).closest('.tidy-bar button')) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') cancelTidy()
      else acceptTidy()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [isOpen])
  if (!isOpen) return null
  return (
    <div className="tidy-bar" role="toolbar" aria-label="Tidy up preview" aria-busy={isBusy}>
      <span className="tidy-count">{moved === 1 ? '1 node moves' : `${moved} nodes move`}</span>
      <SegmentedControl
        size="xs"
        aria-label="Direction"
        value={style.direction}
        onChange={(value) => void restyleTidy({ direction: value as LayoutDirection })}
        data={[...DIRECTIONS]}
      />
      <SegmentedControl
        size="xs"
        aria-label="Spacing"
        value={style.spacing}
        onChange={(value) => void restyleTidy({ spacing: value as LayoutSpacing })}
        data={[...SPACINGS]}
      />
      <Button size="xs" variant="default" rightSection={<Kbd size="xs">Esc</Kbd>} onClick={cancelTidy}>
        Cancel
      </Button>
      <Button size="xs" disabled={isBusy} rightSection={<Kbd size="xs">↵</Kbd>} onClick={acceptTidy}>
        Accept
      </Button>
    </div>
  )
}
