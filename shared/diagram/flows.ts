import type { Diagram, Flow, FlowStep } from './types'

/** The flow with this id; undefined: there is none. */
export function flowOf(diagram: Diagram, id: string | undefined): Flow | undefined {
  return diagram.flows?.find((flow) => flow.id === id)
}

/** The next free id: `f3` after `f2`. */
export function nextFlowId({ flows = [] }: Diagram): string {
  const numbers = flows.map(({ id }) => (/^f\d+$/.test(id) ? Number(id.slice(1)) : 0))
  return `f${Math.max(0, ...numbers) + 1}`
}

/** The diagram with these flows; none leaves the field out. */
export function withFlows(diagram: Diagram, flows: readonly Flow[]): Diagram {
  const { flows: _before, ...rest } = diagram
  return flows.length > 0 ? { ...rest, flows } : rest
}

/** Changes one flow; where `change` gives the same object, or there is no such flow, the diagram stays as it is. */
export function changeFlow(diagram: Diagram, id: string, change: (flow: Flow) => Flow): Diagram {
  const flows = diagram.flows ?? []
  const changed = flows.map((flow) => (flow.id === id ? change(flow) : flow))
  return changed.every((flow, i) => flow === flows[i]) ? diagram : { ...diagram, flows: changed }
}

/** The steps with one taken out and put in before another place; places that do not exist change nothing. */
export function movedStep(steps: readonly FlowStep[], from: number, to: number): readonly FlowStep[] {
  const step = steps[from]
  if (!step || to < 0 || to >= steps.length || from === to) return steps
  const others = steps.filter((_, index) => index !== from)
  return [...others.slice(0, to), step, ...others.slice(to)]
}

/** The diagram without the steps along these connections; flows keep their place, even without steps. */
export function withoutStepsAlong(diagram: Diagram, connections: ReadonlySet<string>): Diagram {
  const flows = diagram.flows ?? []
  const left = flows.map((flow) => {
    const steps = flow.steps.filter(({ connection }) => !connections.has(connection))
    return steps.length === flow.steps.length ? flow : { ...flow, steps }
  })
  return left.every((flow, i) => flow === flows[i]) ? diagram : { ...diagram, flows: left }
}
