import { describe, expect, it } from 'vitest'
import { referencesBetween, referencesFrom, typesReferringTo } from '../../../shared/catalogue/specification/references'
import { loadSpecification } from '../../support/specification'

describe('references between types', () => {
  it('finds nested properties that point at a type', () => {
    expect(referencesBetween('AWS::Lambda::Function', 'AWS::EC2::Subnet')).toEqual([
      {
        path: 'VpcConfig.SubnetIds',
        place: 'VpcConfig.SubnetIds[]',
        type: 'AWS::EC2::Subnet',
        property: 'SubnetId',
        attribute: undefined,
      },
    ])
  })

  it('says which attribute to take where Ref gives something else', () => {
    const [role] = referencesBetween('AWS::Lambda::Function', 'AWS::IAM::Role')
    expect(role).toEqual({ path: 'Role', place: 'Role', type: 'AWS::IAM::Role', property: 'Arn', attribute: 'Arn' })
  })

  it('finds nothing between types that have nothing to do with each other', () => {
    expect(referencesBetween('AWS::EC2::VPC', 'AWS::SQS::Queue')).toEqual([])
    expect(referencesFrom('AWS::Nothing::Here')).toEqual([])
    expect(referencesFrom('constructor')).toEqual([])
  })

  it('names the types that may point at one', () => {
    const types = typesReferringTo('AWS::EC2::VPC')
    expect(types).toContain('AWS::EC2::Subnet')
    expect(types).not.toContain('AWS::SQS::Queue')
    expect(types.length).toBeGreaterThan(20)
  })

  it('names only paths that the specification has', () => {
    const specification = loadSpecification()
    const sources = typesReferringTo('AWS::IAM::Role')
    const paths = sources.flatMap((source) => referencesFrom(source).map(({ path }) => [source, path] as const))
    expect(paths.length).toBeGreaterThan(300)
    expect(paths.filter(([source, path]) => !specification.property(source, path))).toEqual([])
  })
})
