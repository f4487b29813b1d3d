import type { UnknownNode } from '../../shared/diagram/types'
import { RawView } from './RawView'

/** A node of a kind this version does not know: shown, kept, not edited. */
export function UnknownInspector({ node }: { readonly node: UnknownNode }) {
  return (
    <>
      <header className="inspector-head">
        <h1>{node.label || 'Unknown'}</h1>
        <p className="muted">This version does not know this kind of thing. It is kept as it is.</p>
      </header>
      <RawView label="As it stands in the file" value={node.raw} />
    </>
  )
}
