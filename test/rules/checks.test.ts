import { describe, expect, it } from 'vitest'
import type { Diagram } from '../../shared/diagram/types'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import type { Problem } from '../../shared/relations/cause'
import { RULES, ruleOf } from '../../shared/rules'
import { applyFix, findProblems } from '../../shared/rules/run'
import { loadSpecification } from '../support/specification'
import { allCases } from './cases/all-cases'

const specification = loadSpecification()
const cases = Object.entries(allCases).map(([id, diagrams]) => ({ id, ...diagrams }))

function problems(diagram: Diagram, rule: string): Problem[] {
  return findProblems(diagram, exportTemplate(diagram), specification).filter((problem) => problem.rule === rule)
}

/** The diagram after every offered fix of the rule, one after the other as a person would press them. */
function mended(diagram: Diagram, rule: string): Diagram {
  let current = diagram
  for (let presses = 0; presses < 20; presses++) {
    const next = problems(current, rule).find((problem) => problem.fix)
    if (!next) return current
    current = applyFix(current, next)
  }
  return current
}

describe.each(cases)('$id', ({ id, bad, good }) => {
  it('finds what is wrong, in words and in a place', () => {
    const found = problems(bad, id)
    expect(found.length).toBeGreaterThan(0)
    for (const problem of found) {
      expect(problem.message).toMatch(/\w.+[.]$/)
      expect(problem.message).not.toMatch(/undefined|\[object|NaN/)
    }
  })

  it('says nothing where all is well', () => {
    expect(problems(good, id)).toEqual([])
  })
})

describe.each(cases.filter(({ id }) => ruleOf(id)?.fix))('the fix of $id', ({ id, bad }) => {
  it('mends everything it offers to mend', () => {
    const before = problems(bad, id)
    expect(before.some((problem) => problem.fix)).toBe(true)
    const after = problems(mended(bad, id), id)
    expect(after.filter((problem) => problem.fix)).toEqual([])
    expect(after.length).toBe(before.filter((problem) => !problem.fix).length)
  })
})

describe.each(cases.filter(({ id }) => !ruleOf(id)?.fix))('$id', ({ id, bad }) => {
  it('offers no fix, as it has none', () => {
    expect(problems(bad, id).filter((problem) => problem.fix)).toEqual([])
  })
})

describe('running rules', () => {
  it.each(cases)('fails for no rule over the bad diagram of $id', ({ bad }) => {
    expect(problems(bad, 'rule-crashed')).toEqual([])
  })

  it('turns a rule that fails into a problem', () => {
    const [rule] = RULES
    if (!rule) throw new Error('No rules')
    const failing = {
      ...rule,
      id: 'failing',
      check: () => {
        throw new Error('boom')
      },
    }
    const [{ good } = { good: undefined }] = cases
    if (!good) throw new Error('No cases')
    const found = findProblems(good, exportTemplate(good), specification, [failing])
    expect(found).toContainEqual({
      rule: 'rule-crashed',
      severity: 'warning',
      message: 'The rule failing failed and says nothing: boom',
      where: {},
    })
  })

  it('says nothing of types whose namespace is not loaded', () => {
    const diagram = allCases['properties-are-known']?.bad
    if (!diagram) throw new Error('No case')
    const found = findProblems(diagram, exportTemplate(diagram), loadSpecification(['AWS::S3::Bucket']))
    const judged = found.map(({ rule }) => rule)
    for (const id of ['properties-are-known', 'required-properties-are-there', 'types-are-known']) {
      expect(judged).not.toContain(id)
    }
  })
})
