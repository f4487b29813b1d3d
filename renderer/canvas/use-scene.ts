import { useRef } from 'react'
import { shownAt } from '../../shared/drawing/shown-at'
import { useEditor } from '../store/editor-store'
import { useView } from '../store/view-store'
import { type Scene, sceneOf } from './scene'

/** The scene on screen, worked out anew only when diagram or level change. */
export function useScene(): Scene {
  const diagram = useEditor((state) => state.diagram)
  const level = useView((view) => view.level)
  const before = useRef<Scene | undefined>(undefined)
  const scene = sceneOf(shownAt(diagram, level), level, before.current)
  before.current = scene
  return scene
}
