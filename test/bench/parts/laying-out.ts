import Elk from 'elkjs/lib/elk.bundled.js'
import { absoluteRects } from '../../../shared/drawing/bounds'
import { routeAll } from '../../../shared/drawing/routes'
import { layoutDiagram } from '../../../shared/layout/layout'
import { applyPositions } from '../../../shared/layout/positions'
import { largeDiagram } from '../large-diagram'
import { against, measured, printTable, type Row } from '../measure'

/** Arranging large diagrams and routing their lines. */
export async function layingOut(): Promise<void> {
  const elk = new Elk()
  const arrange = (nodes: number) => {
    const diagram = largeDiagram(nodes)
    return measured(`arrange ${nodes} nodes`, () => layoutDiagram(diagram, { scope: 'all', elk }), 3)
  }
  const route = async (nodes: number) => {
    const diagram = largeDiagram(nodes)
    const arranged = applyPositions(diagram, await layoutDiagram(diagram, { scope: 'all', elk }))
    const rects = absoluteRects(arranged)
    return measured(`route every line of ${nodes} nodes`, () => routeAll(arranged, rects), 3)
  }
  const [small, middle] = [await arrange(200), await arrange(500)]
  const [fewRoutes, routes] = [await route(200), await route(500)]
  const rows: Row[] = [small, { ...against(middle, small), wished: 3000 }, fewRoutes, against(routes, fewRoutes)]
  printTable('Layout', rows)
}
