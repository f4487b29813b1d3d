import { foldedAwayIn } from '../../shared/drawing/shown-at'
import { setView } from '../store/view-store'
import type { Scene } from './scene'

/** What the level folds away of what lies in no container; a click goes to the level that shows it. */
export function FoldedAway({ scene }: { readonly scene: Scene }) {
  const away = foldedAwayIn(scene.diagram)
  if (away === '') return null
  return (
    <button
      type="button"
      className="folded-away"
      title="Show them at the architecture level"
      onClick={() => setView({ level: 'architecture' })}
    >
      Not shown at this level: {away}
    </button>
  )
}
