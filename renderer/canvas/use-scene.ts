import { useRef } from 'react'
import { withDerivedLines } from '../../shared/drawing/derived-lines'
import { shownAt } from '../../shared/drawing/shown-at'
import { useView } from '../store/view-store'
import { type Scene, sceneOf } from './scene'
import { useShownDiagram } from './use-environment'

/** The scene on screen, worked out anew only when diagram or level change. */
export function useScene(): Scene {
  const diagram = useShownDiagram()
  const level = useView((view) => view.level)
  const before = useRef<Scene | undefined>(undefined)
  // A reader of the business level has no use for what properties refer to.
  const scene = sceneOf(
    shownAt(level === 'business' ? diagram : withDerivedLines(diagram), level),
    level,
    before.current,
  )
  before.current = scene
  return scene
}
