import { useRef } from 'react'
import type { Diagram } from '../../shared/diagram/types'
import { withDerivedLines } from '../../shared/drawing/derived-lines'
import { shownAt } from '../../shared/drawing/shown-at'
import { type Scene, sceneOf } from '../canvas/scene'
import { useView } from '../store/view-store'

/** The scene of a merged diagram at the level of the window. */
export function useReviewScene(diagram: Diagram): Scene {
  const level = useView((view) => view.level)
  const before = useRef<Scene | undefined>(undefined)
  const shown = shownAt(diagram, level)
  const scene = sceneOf(level === 'business' ? shown : withDerivedLines(shown), level, before.current)
  before.current = scene
  return scene
}
