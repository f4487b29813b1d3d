import { create } from 'zustand'
import { setView } from '../store/view-store'

/** Which step of the tour is shown, from 0; undefined: none. */
export const useTour = create<{ readonly step: number | undefined }>(() => ({ step: undefined }))

/** Begins the tour; what it points at is opened. */
export function startTour(): void {
  setView({ paletteOpen: true, inspectorOpen: true, panelOpen: true, dialog: undefined })
  useTour.setState({ step: 0 })
}

/** Shows another step; undefined ends the tour. */
export function goToTourStep(step: number | undefined): void {
  useTour.setState({ step })
}
