import { describe, expect, it } from 'vitest'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { getAtt, ref } from '../../shared/template/intrinsics'
import type { JsonObject } from '../../shared/template/json'
import { addPlaced, addSubnet } from '../support/place'
import { World } from '../support/world'

type Target = 'AWS::EC2::Instance' | 'AWS::AutoScaling::AutoScalingGroup' | 'AWS::Lambda::Function'

const KINDS: Readonly<Record<Target, readonly [string, string]>> = {
  'AWS::EC2::Instance': ['load-balancer-forwards-to-ec2-instance', 'ec2-instance-in-subnet'],
  'AWS::AutoScaling::AutoScalingGroup': [
    'load-balancer-forwards-to-auto-scaling-group',
    'auto-scaling-group-in-subnet',
  ],
  'AWS::Lambda::Function': ['load-balancer-invokes-lambda-function', 'lambda-function-in-subnet'],
}

/** A load balancer with lines to targets A, B, … with these options. */
function balanced(
  targets: readonly (readonly [Target, JsonObject?])[],
  { variant = 'application', scheme }: { variant?: string; scheme?: string } = {},
) {
  const world = new World()
  const vpc = world.add('AWS::EC2::VPC', { label: 'Network' })
  for (const label of ['P1', 'P2']) addSubnet(world, vpc, 'public', label)
  const home = addSubnet(world, vpc, 'private', 'S1')
  addSubnet(world, vpc, 'private', 'S2')
  const entry = addPlaced(world, 'AWS::ElasticLoadBalancingV2::LoadBalancer', vpc, 'load-balancer-in-vpc', {
    variant,
    label: 'Entry',
  })
  if (scheme) world.replace({ ...entry, properties: { ...entry.properties, Scheme: scheme } })
  targets.forEach(([type, options], i) => {
    const [connection, placement] = KINDS[type]
    const target = addPlaced(world, type, home, placement, { label: 'ABCD'.charAt(i) })
    world.connect(connection, entry.id, target.id, options)
  })
  const { template, problems } = exportTemplate(world.diagram)
  expect(problems).toEqual([])
  const properties = (id: string) => template.Resources[id]?.Properties
  const ids = (type: string) => Object.keys(template.Resources).filter((id) => template.Resources[id]?.Type === type)
  return { properties, ids }
}

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener'
const CERTIFICATE = 'arn:aws:acm:eu-central-1:111122223333:certificate/a'

describe('the listener of a load balancer', () => {
  it('sends instances on one port through one target group', () => {
    const { properties, ids } = balanced([['AWS::EC2::Instance'], ['AWS::EC2::Instance']])
    expect(ids('AWS::ElasticLoadBalancingV2::TargetGroup')).toEqual(['EntryTargets80'])
    expect(properties('EntryTargets80')?.Targets).toEqual([
      { Id: ref('A'), Port: 80 },
      { Id: ref('B'), Port: 80 },
    ])
    expect(properties('EntryListener')?.DefaultActions).toEqual([
      { Type: 'forward', TargetGroupArn: ref('EntryTargets80') },
    ])
    expect(ids('AWS::EC2::SecurityGroupIngress')).toEqual(['EntryIngress80', 'EntryToAIngress80', 'EntryToBIngress80'])
  })

  it('shares visitors evenly between several target groups', () => {
    const { properties } = balanced([['AWS::AutoScaling::AutoScalingGroup'], ['AWS::AutoScaling::AutoScalingGroup']])
    const [action] = (properties('EntryListener')?.DefaultActions ?? []) as readonly JsonObject[]
    expect(action).toEqual({
      Type: 'forward',
      ForwardConfig: {
        TargetGroups: [
          { TargetGroupArn: ref('EntryToATargetGroup'), Weight: 1 },
          { TargetGroupArn: ref('EntryToBTargetGroup'), Weight: 1 },
        ],
      },
    })
  })

  it('asks rules for paths first, and answers "not found" where nothing takes the rest', () => {
    const { properties } = balanced([
      ['AWS::AutoScaling::AutoScalingGroup', { path: '/api/*' }],
      ['AWS::Lambda::Function', { path: '/hooks/*', host: 'shop.example.com' }],
    ])
    expect(properties('EntryListener')?.DefaultActions).toMatchObject([{ Type: 'fixed-response' }])
    expect(properties('EntryToARule')).toMatchObject({
      ListenerArn: ref('EntryListener'),
      Priority: 10,
      Conditions: [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/api/*'] } }],
    })
    expect(properties('EntryToBRule')).toMatchObject({
      Priority: 20,
      Conditions: [{ Field: 'host-header' }, { Field: 'path-pattern' }],
    })
  })

  it('speaks HTTPS with a certificate and sends HTTP there', () => {
    const { properties, ids } = balanced([['AWS::AutoScaling::AutoScalingGroup', { certificate: CERTIFICATE }]])
    expect(ids(LISTENER)).toEqual(['EntryListener', 'EntryRedirectListener'])
    expect(properties('EntryListener')).toMatchObject({
      Port: 443,
      Protocol: 'HTTPS',
      Certificates: [{ CertificateArn: CERTIFICATE }],
    })
    expect(properties('EntryRedirectListener')).toMatchObject({ Port: 80, DefaultActions: [{ Type: 'redirect' }] })
    expect(properties('EntryIngress443')?.CidrIp).toBe('0.0.0.0/0')
  })

  it('passes connections on as TCP for a network load balancer', () => {
    const { properties } = balanced([['AWS::AutoScaling::AutoScalingGroup', { port: 8080, listenerPort: 9000 }]], {
      variant: 'network',
    })
    expect(properties('EntryListener9000')).toMatchObject({ Port: 9000, Protocol: 'TCP' })
    expect(properties('EntryToATargetGroup')).toMatchObject({
      Port: 8080,
      Protocol: 'TCP',
      HealthCheckProtocol: 'TCP',
    })
    expect(properties('EntryToATargetGroup')).not.toHaveProperty('HealthCheckPath')
  })

  it('lets only the VPC in when it is internal', () => {
    const { properties } = balanced([['AWS::EC2::Instance']], { scheme: 'internal' })
    expect(properties('Entry')?.Subnets).toEqual([ref('S1'), ref('S2')])
    expect(properties('EntryIngress80FromNetwork')?.CidrIp).toEqual(getAtt('Network', 'CidrBlock'))
  })
})
