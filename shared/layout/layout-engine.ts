import type { ElkNode } from 'elkjs/lib/elk-api'

/** What computes one flat graph: an instance of ELK, in this thread or behind a worker. */
export interface LayoutEngine {
  layout(graph: ElkNode): Promise<ElkNode>
}
