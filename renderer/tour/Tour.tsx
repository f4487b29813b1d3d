import { Button, CloseButton, FocusTrap, Group, Portal, Text } from '@mantine/core'
import { type CSSProperties, useLayoutEffect, useState } from 'react'
import { TOUR_STOPS, type TourStop } from './tour-stops'
import { goToTourStep, useTour } from './tour-store'
import './tour.css'

const WIDTH = 320
const GAP = 14
const MARGIN = 12

/** A walk past the five parts of the window; Escape ends it at any time. */
export function Tour() {
  const step = useTour((tour) => tour.step)
  const stop = step === undefined ? undefined : TOUR_STOPS[step]
  if (step === undefined || !stop) return null
  return (
    <Portal>
      <Stop key={step} step={step} stop={stop} />
    </Portal>
  )
}

function Stop({ step, stop }: { readonly step: number; readonly stop: TourStop }) {
  const box = useBoxOf(stop.at)
  const last = step === TOUR_STOPS.length - 1
  const end = () => goToTourStep(undefined)
  if (!box) return null
  return (
    <>
      <div
        className="tour-spot"
        style={{ left: box.left - 4, top: box.top - 4, width: box.width + 8, height: box.height + 8 }}
      />
      <FocusTrap>
        <div
          className="tour-card"
          role="dialog"
          aria-label={`Tour, step ${step + 1} of ${TOUR_STOPS.length}: ${stop.title}`}
          style={placeOf(stop.side, box)}
          onKeyDown={(event) => event.key === 'Escape' && end()}
        >
          <Group justify="space-between" wrap="nowrap">
            <Text fw={600}>{stop.title}</Text>
            <CloseButton size="sm" aria-label="End the tour" onClick={end} />
          </Group>
          <Text size="sm">{stop.text}</Text>
          <Group justify="space-between" mt="sm">
            <Text size="xs" c="dimmed">
              {step + 1} of {TOUR_STOPS.length}
            </Text>
            <Group gap="xs">
              {step > 0 && (
                <Button size="compact-sm" variant="default" onClick={() => goToTourStep(step - 1)}>
                  Back
                </Button>
              )}
              <Button size="compact-sm" data-autofocus onClick={() => goToTourStep(last ? undefined : step + 1)}>
                {last ? 'Done' : 'Next'}
              </Button>
            </Group>
          </Group>
        </div>
      </FocusTrap>
    </>
  )
}

function useBoxOf(selector: string): DOMRect | undefined {
  const [box, setBox] = useState<DOMRect>()
  useLayoutEffect(() => {
    const measure = () => setBox(document.querySelector(selector)?.getBoundingClientRect())
    // Panels that were just opened get their size a frame later.
    const frame = requestAnimationFrame(measure)
    measure()
    window.addEventListener('resize', measure)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('resize', measure)
    }
  }, [selector])
  return box
}

function placeOf(side: TourStop['side'], box: DOMRect): CSSProperties {
  const left = Math.max(MARGIN, Math.min(box.left, window.innerWidth - WIDTH - MARGIN))
  if (side === 'right') return { left: box.right + GAP, top: box.top }
  if (side === 'left') return { right: window.innerWidth - box.left + GAP, top: box.top + 40 }
  if (side === 'top') return { left: box.left + 40, bottom: window.innerHeight - box.top + GAP }
  if (side === 'bottom') return { left, top: box.bottom + GAP }
  return { left: box.left + (box.width - WIDTH) / 2, top: box.top + 40 }
}
