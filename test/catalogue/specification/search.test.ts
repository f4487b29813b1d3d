import { describe, expect, it } from 'vitest'
import { createTypeSearch } from '../../../shared/catalogue/specification/search'
import { readSpecificationIndex } from '../../support/specification'

const search = createTypeSearch(readSpecificationIndex())

describe('search over types', () => {
  it.each([
    ['sqs queue', 'AWS::SQS::Queue'],
    ['queue sqs', 'AWS::SQS::Queue'],
    ['AWS::SQS::Queue', 'AWS::SQS::Queue'],
    ['lambda', 'AWS::Lambda::Function'],
    ['lambda func', 'AWS::Lambda::Function'],
    ['ec2 instance', 'AWS::EC2::Instance'],
    ['dynamodb table', 'AWS::DynamoDB::Table'],
    ['db instance rds', 'AWS::RDS::DBInstance'],
    ['s3 buck', 'AWS::S3::Bucket'],
    ['natgateway', 'AWS::EC2::NatGateway'],
    ['nat gateway', 'AWS::EC2::NatGateway'],
    ['state machine', 'AWS::StepFunctions::StateMachine'],
  ])('"%s" finds %s first', (query, type) => {
    expect(search(query)[0]?.type).toBe(type)
  })

  it('finds words of the documentation too, below those of names', () => {
    const hits = search('fifo')
    expect(hits.map((hit) => hit.type)).toContain('AWS::SQS::Queue')
  })

  it('demands every word and finds nothing for no words', () => {
    expect(search('sqs zebra')).toEqual([])
    expect(search('')).toEqual([])
    expect(search('  :: ')).toEqual([])
    expect(search('aws')).toEqual([])
  })

  it('holds to the limit, in one order each time', () => {
    expect(search('policy', 7)).toHaveLength(7)
    expect(search('policy', 7)).toEqual(search('policy', 200).slice(0, 7))
  })
})
