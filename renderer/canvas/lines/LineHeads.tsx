import { TOKENS } from '../../../shared/drawing/tokens'
import { LINE_KINDS } from '../../../shared/relations/line-kinds'
import { useTheme } from '../../shell/use-theme'

/** The arrow heads, one for each kind of line. */
export function LineHeads() {
  const theme = useTheme()
  return (
    <defs>
      {LINE_KINDS.map(({ id }) => {
        const look = TOKENS[theme].lines[id]
        if (look.head === 'none') return null
        const filled = look.head === 'filled'
        return (
          <marker
            key={id}
            id={`head-${id}`}
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="10"
            markerHeight="10"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path
              d={filled ? 'M0 1L10 5L0 9z' : 'M1 1L9 5L1 9'}
              fill={filled ? look.stroke : 'none'}
              stroke={filled ? 'none' : look.stroke}
              strokeWidth={1.4}
            />
          </marker>
        )
      })}
    </defs>
  )
}
