import type { Specification } from '../catalogue/specification/specification'
import { indexOf } from '../diagram/queries'
import type { Diagram, ResourceNode } from '../diagram/types'
import { type Cause, type Problem, whereOf } from '../relations/cause'
import type { Exported } from '../relations/exported'
import { toPath } from '../template/path'
import { RULES, ruleOf } from './index'
import type { CheckedResource, Finding, Rule, RuleContext } from './rule'

/** Every problem of a diagram: what exporting found and what the rules find, errors first. */
export function findProblems(
  diagram: Diagram,
  exported: Exported,
  specification: Specification,
  rules = RULES,
): Problem[] {
  const context = ruleContext(diagram, exported, specification)
  const found = rules.flatMap((rule) => runRule(rule, context))
  return [...exported.problems, ...found].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
}

const WEIGHT = { error: 0, warning: 1, information: 2 } as const

/** The diagram with one problem mended; the same diagram where the problem offers no fix. */
export function applyFix(diagram: Diagram, problem: Problem): Diagram {
  const rule = ruleOf(problem.rule)
  if (!rule?.fix || !problem.fix) return diagram
  const { title, detail } = problem.fix
  const finding: Finding = {
    message: problem.message,
    where: problem.where,
    fix: title,
    ...(detail !== undefined && { detail }),
  }
  return rule.fix(diagram, finding)
}

function runRule(rule: Rule, context: RuleContext): Problem[] {
  try {
    return rule.check(context).map((finding) => toProblem(rule, finding))
  } catch (error) {
    const message = `The rule ${rule.id} failed and says nothing: ${error instanceof Error ? error.message : String(error)}`
    return [{ rule: 'rule-crashed', severity: 'warning', message, where: {} }]
  }
}

function toProblem(rule: Rule, { message, where, fix, detail }: Finding): Problem {
  return {
    rule: rule.id,
    severity: rule.severity,
    message,
    where,
    ...(fix && rule.fix && { fix: { title: fix, ...(detail !== undefined && { detail }) } }),
  }
}

/** What rules look at, prepared once for all of them. */
export function ruleContext(diagram: Diagram, exported: Exported, specification: Specification): RuleContext {
  const index = indexOf(diagram)
  const causes = new Map<string, Cause>()
  for (const { path, cause } of exported.provenance) {
    const id = path.length === 2 ? String(path[1]) : undefined
    if (id !== undefined && !causes.has(id)) causes.set(id, cause)
  }
  const resources = Object.entries(exported.template.Resources).map(([id, body]): CheckedResource => {
    const cause = causes.get(id) ?? { kind: 'diagram' }
    const node = nodeOf(cause, (each) => index.resource(each))
    return {
      id,
      type: body.Type,
      body,
      properties: body.Properties ?? {},
      cause,
      drawn: node?.logicalId === id,
      ...(node && { node }),
    }
  })
  const byId = new Map(resources.map((each) => [each.id, each]))
  const byType = new Map<string, CheckedResource[]>()
  for (const each of resources) byType.set(each.type, [...(byType.get(each.type) ?? []), each])
  return {
    diagram,
    index,
    exported,
    specification,
    resources,
    template: exported.template,
    ofType: (...types) => types.flatMap((type) => byType.get(type) ?? []),
    resource: (id) => (id === undefined ? undefined : byId.get(id)),
    at: (resource, path) => ({
      ...whereOf(resource.cause),
      path: ['Resources', resource.id, ...(path ? ['Properties', ...toPath(path)] : [])],
    }),
  }
}

function nodeOf(cause: Cause, resource: (id: string) => ResourceNode | undefined): ResourceNode | undefined {
  return cause.kind === 'node' || cause.kind === 'placement' ? resource(cause.id) : undefined
}
