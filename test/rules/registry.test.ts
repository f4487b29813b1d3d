import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RULES, ruleOf } from '../../shared/rules'
import { allCases } from './cases/all-cases'

const folder = new URL('../../shared/rules/checks/', import.meta.url)
const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''))
const ids = RULES.map((rule) => rule.id)

describe('the registry of rules', () => {
  it('holds every file once, sorted, under its own name', () => {
    expect(ids).toEqual([...files].sort())
    expect(ids).toEqual([...new Set(ids)])
    for (const rule of RULES) expect(ruleOf(rule.id)).toBe(rule)
  })

  it('has a good and a bad diagram for every rule, and for nothing else', () => {
    expect(Object.keys(allCases).sort()).toEqual([...ids].sort())
  })

  it.each(RULES)('$id says what must hold, why, and where that is written', ({ id, title, reason, source }) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/)
    expect(title).toMatch(/^[A-Z].*[^.]$/)
    expect(reason).toMatch(/^[A-Z].*\.$/)
    expect(source).toMatch(/^https:\/\/(docs\.)?aws\.amazon\.com\/.+/)
    expect(readFileSync(new URL(`${id}.ts`, folder), 'utf8')).toContain(`/** ${source} */`)
  })
})
