import { newResourceNode } from '../../shared/catalogue/new-node'
import { type Diagram, emptyDiagram } from '../../shared/diagram/types'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { isJsonObject, type Json } from '../../shared/template/json'

/** What a line lets someone do: the actions of one statement, and on what. */
export interface WrittenGrant {
  readonly actions: readonly string[]
  readonly resources: readonly Json[]
}

/** A line of a kind between two fresh nodes; `access`: the choice made, absent: the kind's own. */
export interface DrawnLine {
  readonly kind: string
  readonly source: string
  readonly target: string
  readonly access?: string
}

/** The grants that are in the template because of the line, in policies of either end and as permissions of functions. */
export function writtenGrants({ kind, source, target, access }: DrawnLine): WrittenGrant[] {
  const taken = new Set<string>()
  const nodes = [source, target].map((type, i) => {
    const node = newResourceNode({ id: `n${i}`, type, position: { x: i * 400, y: 0 } }, taken)
    for (const id of [node.logicalId, ...Object.values(node.owns ?? {})]) taken.add(id)
    return node
  })
  const alone: Diagram = { ...emptyDiagram('Grants'), nodes }
  const line = { id: 'line', kind, source: 'n0', target: 'n1', ...(access !== undefined && { options: { access } }) }
  const before = new Set(grantsIn(alone).map((grant) => JSON.stringify(grant)))
  return grantsIn({ ...alone, connections: [line] }).filter((grant) => !before.has(JSON.stringify(grant)))
}

function grantsIn(diagram: Diagram): WrittenGrant[] {
  return Object.values(exportTemplate(diagram).template.Resources).flatMap(({ Type, Properties = {} }) =>
    Type === 'AWS::Lambda::Permission'
      ? [{ actions: listOf(Properties.Action).map(String), resources: listOf(Properties.FunctionName) }]
      : statementsIn(Properties),
  )
}

/** Statements of all policies inside a value. Who may take on a role is no grant. */
function statementsIn(value: Json): WrittenGrant[] {
  if (Array.isArray(value)) return value.flatMap((each: Json) => statementsIn(each))
  if (!isJsonObject(value)) return []
  const own = Array.isArray(value.Statement) ? value.Statement.filter(isJsonObject).map(grantOf) : []
  return [
    ...own.filter(({ actions }) => !actions.includes('sts:AssumeRole')),
    ...Object.values(value).flatMap(statementsIn),
  ]
}

function grantOf(statement: { readonly [key: string]: Json }): WrittenGrant {
  return { actions: listOf(statement.Action).map(String), resources: listOf(statement.Resource) }
}

function listOf(value: Json | undefined): readonly Json[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}
