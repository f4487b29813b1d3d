import { describe, expect, it } from 'vitest'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { connectionsBetween } from '../../shared/relations/between'
import { connectionKindOf } from '../../shared/relations/connections'
import { referringProperties } from '../../shared/relations/generic-reference'
import { World } from '../support/world'

function written(sourceType: string, targetType: string, property?: string) {
  const world = new World()
  const source = world.add(sourceType)
  const target = world.add(targetType)
  world.connect('reference', source.id, target.id, property === undefined ? undefined : { property })
  const { template, problems } = exportTemplate(world.diagram)
  return { properties: template.Resources[source.logicalId]?.Properties, target: target.logicalId, problems }
}

describe('the generic reference', () => {
  it('writes Ref where the property wants the identifier', () => {
    const { properties, target } = written('AWS::EC2::NetworkInterface', 'AWS::EC2::Subnet')
    expect(properties).toEqual({ SubnetId: { Ref: target } })
  })

  it('writes GetAtt where the property wants an attribute', () => {
    const { properties, target } = written('AWS::Lambda::Alias', 'AWS::Lambda::Function', 'FunctionName')
    expect(JSON.stringify(properties)).toContain(target)
    const eni = written('AWS::Lambda::EventSourceMapping', 'AWS::SQS::Queue', 'EventSourceArn')
    expect(eni.properties).toEqual({ EventSourceArn: { 'Fn::GetAtt': [eni.target, 'Arn'] } })
  })

  it('adds to lists, and puts objects around what stands in lists of objects', () => {
    const listed = written('AWS::EFS::MountTarget', 'AWS::EC2::SecurityGroup')
    expect(listed.properties).toEqual({ SecurityGroups: [expect.anything()] })
    const nested = written('AWS::Lambda::Function', 'AWS::EFS::AccessPoint')
    expect(nested.properties).toMatchObject({ FileSystemConfigs: [{ Arn: expect.anything() }] })
  })

  it('is offered after the kinds made for the pair, with its properties as choices', () => {
    const world = new World()
    const fn = world.add('AWS::Lambda::Function')
    const queue = world.add('AWS::SQS::Queue')
    const { kinds } = connectionsBetween(fn, queue)
    expect(kinds[0]?.id).not.toBe('reference')
    expect(kinds.find(({ id }) => id === 'reference')?.options.property).toMatchObject({ control: 'choice' })
    expect(referringProperties(fn, queue)).toContain('DeadLetterConfig.TargetArn')
  })

  it('is known by its id and refuses what no property relates', () => {
    const world = new World()
    const bucket = world.add('AWS::S3::Bucket')
    const vpc = world.add('AWS::EC2::VPC')
    expect(connectionKindOf('reference')?.refuse?.(bucket, vpc)).toBeTruthy()
    expect(connectionsBetween(bucket, vpc).kinds.map(({ id }) => id)).not.toContain('reference')
    expect(written('AWS::S3::Bucket', 'AWS::EC2::VPC').problems.map(({ severity }) => severity)).toContain('error')
  })
})
