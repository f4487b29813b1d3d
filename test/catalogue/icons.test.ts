import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import byType from '../../assets/icons/by-type.json'
import { categoryOfType, iconOfType, unknownTypeIcon } from '../../shared/catalogue/icons'
import { readSpecificationIndex } from '../support/specification'

const folder = new URL('../../assets/icons/', import.meta.url)
const index = readSpecificationIndex()
const everyType = Object.entries(index).flatMap(([namespace, { types }]) =>
  Object.keys(types).map((short) => `${namespace}::${short}`),
)

function iconExists(name: string): boolean {
  return existsSync(new URL(`${name}.svg`, folder))
}

describe('icons', () => {
  it('has a file for every icon that by-type.json names', () => {
    const named = [...Object.values(byType.types), ...Object.values(byType.namespaces)]
    const categories = Object.values(byType.categories).map((id) => `category-${id}`)
    expect([...named, ...categories].filter((name) => !iconExists(name))).toEqual([])
  })

  it('gives every type an icon that exists, and hardly any the one for unknown types', () => {
    expect(everyType.length).toBeGreaterThan(1500)
    expect(everyType.filter((type) => !iconExists(iconOfType(type)))).toEqual([])
    expect(everyType.filter((type) => iconOfType(type) === unknownTypeIcon)).toEqual([])
    expect(everyType.filter((type) => categoryOfType(type) === undefined)).toEqual([])
  })

  it.each([
    ['AWS::SQS::Queue', 'sqs'],
    ['AWS::Lambda::Function', 'lambda'],
    ['AWS::EC2::Instance', 'ec2-instance'],
    ['AWS::EC2::InternetGateway', 'internet-gateway'],
    ['AWS::EC2::NatGateway', 'nat-gateway'],
    ['AWS::EC2::SecurityGroupIngress', 'own/security-group'],
    ['AWS::EC2::VPCPeeringConnection', 'vpc-peering'],
    ['AWS::IAM::Role', 'iam-role'],
    ['AWS::CloudWatch::Alarm', 'cloudwatch-alarm'],
    ['AWS::QLDB::Ledger', 'category-database'],
    ['AWS::SQS::SomethingNew', 'sqs'],
    ['Custom::Anything', 'cloudformation'],
    ['Elsewhere::Service::Thing', unknownTypeIcon],
    ['constructor', unknownTypeIcon],
    ['', unknownTypeIcon],
  ])('draws %s as %s', (type, icon) => {
    expect(iconOfType(type)).toBe(icon)
  })

  it('tells the category of a type', () => {
    expect(categoryOfType('AWS::SQS::Queue')).toBe('integration')
    expect(categoryOfType('Elsewhere::Service::Thing')).toBeUndefined()
  })

  it('draws its own icons in the current colour, without any of their own', () => {
    const files = readdirSync(new URL('own/', folder))
    expect(files).toContain('person.svg')
    for (const file of files) {
      const svg = readFileSync(new URL(`own/${file}`, folder), 'utf8')
      expect(svg).toContain('stroke="currentColor"')
      expect(svg).toContain('viewBox="0 0 24 24"')
      expect(svg).not.toMatch(/#[0-9a-f]{3,6}|rgb/i)
    }
  })

  it('is what the script makes of the packages', { timeout: 30_000 }, async () => {
    const root = new URL('../../', import.meta.url)
    const run = promisify(execFile)
    const { stdout } = await run(process.execPath, ['--import', 'tsx', 'scripts/build-icons.ts', '--check'], {
      cwd: root,
    })
    expect(stdout).toContain('assets/icons is up to date')
  })
})
