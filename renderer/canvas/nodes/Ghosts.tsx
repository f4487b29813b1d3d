import { useAnalysis } from '../../store/analysis-store'
import { editorState } from '../../store/editor-store'
import { setView } from '../../store/view-store'
import { typeName } from '../contribution-text'
import { generatedFor } from '../generated-for'

const SHOWN = 2

/** At the engineering level: what was generated because of a node, as dashed slips below it. A click shows its lines of the template. */
export function Ghosts({ id }: { readonly id: string }) {
  const exported = useAnalysis((analysis) => analysis.exported)
  const generated = exported ? generatedFor(id, exported, editorState().diagram) : []
  if (generated.length === 0) return null
  return (
    <div className="ghosts nodrag nopan">
      {generated.slice(0, SHOWN).map(({ logicalId, type }) => (
        <button
          key={logicalId}
          type="button"
          tabIndex={-1}
          className="ghost"
          title={`${logicalId}: generated ${type}`}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => setView({ shownPath: ['Resources', logicalId], tab: 'template', panelOpen: true })}
        >
          {shortName(type)}
        </button>
      ))}
      {generated.length > SHOWN && (
        <span
          className="ghost"
          title={generated
            .slice(SHOWN)
            .map((each) => each.logicalId)
            .join('\n')}
        >
          +{generated.length - SHOWN}
        </span>
      )}
    </div>
  )
}

function shortName(type: string): string {
  const [, ...words] = typeName(type).split(' ')
  return words.join(' ')
}
