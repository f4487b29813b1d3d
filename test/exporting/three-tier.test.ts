import { describe, expect, it } from 'vitest'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { getAtt, ref } from '../../shared/template/intrinsics'
import { referencesIn } from '../../shared/template/references'
import type { TemplateResource } from '../../shared/template/types'
import { toYamlText } from '../../shared/template/yaml-text'
import { errorsOfAwsValidator, errorsOfCfnLint, hasCfnLint } from '../support/judge'
import { addPlaced, addSubnet } from '../support/place'
import { World } from '../support/world'

/** A web application in three tiers over two zones, as one would draw it. */
function threeTier() {
  const world = new World()
  const vpc = world.add('AWS::EC2::VPC', { label: 'Network' })
  const [publicA, publicB] = ['Public A', 'Public B'].map((label) => addSubnet(world, vpc, 'public', label))
  const [privateA] = ['Private A', 'Private B'].map((label) => addSubnet(world, vpc, 'private', label))
  const [dataA] = ['Data A', 'Data B'].map((label) => addSubnet(world, vpc, 'isolated', label))
  if (!publicA || !publicB || !privateA || !dataA) throw new Error('A subnet is missing')
  addPlaced(world, 'AWS::EC2::NatGateway', publicA, 'nat-gateway-in-subnet', { label: 'Nat A' })
  addPlaced(world, 'AWS::EC2::NatGateway', publicB, 'nat-gateway-in-subnet', { label: 'Nat B' })
  const entry = addPlaced(world, 'AWS::ElasticLoadBalancingV2::LoadBalancer', vpc, 'load-balancer-in-vpc', {
    label: 'Entry',
  })
  const web = addPlaced(world, 'AWS::AutoScaling::AutoScalingGroup', privateA, 'auto-scaling-group-in-subnet', {
    label: 'Web',
  })
  const orders = addPlaced(world, 'AWS::RDS::DBInstance', dataA, 'rds-db-instance-in-subnet', { label: 'Orders' })
  world.connect('load-balancer-forwards-to-auto-scaling-group', entry.id, web.id)
  world.connect('auto-scaling-group-connects-to-rds-db-instance', web.id, orders.id)
  return world.diagram
}

const { template, problems } = exportTemplate(threeTier())
const resources = template.Resources

function resource(id: string): TemplateResource {
  const found = resources[id]
  if (!found) throw new Error(`There is no ${id} in ${Object.keys(resources).join(', ')}`)
  return found
}

const properties = (id: string) => resource(id).Properties ?? {}
const waits = (id: string) => [resource(id).DependsOn ?? []].flat()
const ofType = (type: string) =>
  Object.entries(resources)
    .filter(([, { Type }]) => Type === type)
    .map(([id]) => id)

describe('a three-tier application', () => {
  it('exports without a problem', () => {
    expect(problems).toEqual([])
  })

  it('puts each kind of subnet into two zones with ranges that do not overlap', () => {
    for (const kind of ['Public', 'Private', 'Data']) {
      expect(properties(`${kind}A`).AvailabilityZone).toEqual({ 'Fn::Select': [0, { 'Fn::GetAZs': '' }] })
      expect(properties(`${kind}B`).AvailabilityZone).toEqual({ 'Fn::Select': [1, { 'Fn::GetAZs': '' }] })
    }
    const ranges = ofType('AWS::EC2::Subnet').map((id) => properties(id).CidrBlock)
    expect(new Set(ranges).size).toBe(6)
  })

  it('attaches one gateway before anything needs it', () => {
    expect(ofType('AWS::EC2::InternetGateway')).toHaveLength(1)
    expect(ofType('AWS::EC2::VPCGatewayAttachment')).toEqual(['NetworkGatewayAttachment'])
    for (const id of ['NatA', 'NatB', 'NatAElasticIp', 'NatBElasticIp', 'NetworkPublicRoute']) {
      expect(waits(id)).toContain('NetworkGatewayAttachment')
    }
  })

  it('gives each private subnet the NAT gateway of its own zone and the data subnets no way out', () => {
    expect(properties('PrivateANatRoute').NatGatewayId).toEqual(ref('NatA'))
    expect(properties('PrivateBNatRoute').NatGatewayId).toEqual(ref('NatB'))
    expect(properties('NatA').SubnetId).toEqual(ref('PublicA'))
    expect(properties('NatB').SubnetId).toEqual(ref('PublicB'))
    const tables = ofType('AWS::EC2::Route').map((id) => referencesIn(properties(id).RouteTableId)[0]?.name)
    expect(tables).toEqual(['NetworkPublicRouteTable', 'PrivateARouteTable', 'PrivateBRouteTable'])
    expect(ofType('AWS::EC2::SubnetRouteTableAssociation')).toHaveLength(6)
  })

  it('puts the load balancer into both public subnets and lets the world in on port 80', () => {
    expect(properties('Entry')).toMatchObject({ Scheme: 'internet-facing', Subnets: [ref('PublicA'), ref('PublicB')] })
    expect(waits('Entry')).toContain('NetworkPublicRoute')
    expect(properties('EntryListener')).toMatchObject({
      Port: 80,
      Protocol: 'HTTP',
      DefaultActions: [{ Type: 'forward', TargetGroupArn: ref('EntryToWebTargetGroup') }],
    })
  })

  it('builds servers in both private subnets after the routes and permissions they need', () => {
    expect(properties('Web').VPCZoneIdentifier).toEqual([ref('PrivateA'), ref('PrivateB')])
    expect(waits('Web')).toEqual(
      expect.arrayContaining(['PrivateANatRoute', 'PrivateBNatRoute', 'PrivateARouteTableAssociation', 'WebPolicy']),
    )
    expect(properties('WebLaunchTemplate').LaunchTemplateData).toMatchObject({
      MetadataOptions: { HttpTokens: 'required' },
      BlockDeviceMappings: [{ Ebs: { Encrypted: true } }],
      IamInstanceProfile: { Arn: getAtt('WebProfile', 'Arn') },
      SecurityGroupIds: [getAtt('WebSecurityGroup', 'GroupId')],
    })
  })

  it('checks the health of what the servers answer', () => {
    expect(properties('EntryToWebTargetGroup')).toMatchObject({
      TargetType: 'instance',
      VpcId: ref('Network'),
      Port: 80,
      HealthCheckPath: '/',
    })
    expect(properties('Web')).toMatchObject({
      TargetGroupARNs: [ref('EntryToWebTargetGroup')],
      HealthCheckType: 'ELB',
      HealthCheckGracePeriod: 300,
    })
    expect(JSON.stringify(properties('WebLaunchTemplate'))).toContain('http.server 80')
  })

  it('keeps the database in the data subnets, twice, encrypted and protected', () => {
    expect(properties('OrdersSubnetGroup').SubnetIds).toEqual([ref('DataA'), ref('DataB')])
    expect(properties('Orders')).toMatchObject({
      DBSubnetGroupName: ref('OrdersSubnetGroup'),
      MultiAZ: true,
      StorageEncrypted: true,
      PubliclyAccessible: false,
      ManageMasterUserPassword: true,
      DeletionProtection: true,
    })
    expect(properties('Orders')).not.toHaveProperty('MasterUserPassword')
    expect(resource('Orders')).toMatchObject({ DeletionPolicy: 'Snapshot', UpdateReplacePolicy: 'Snapshot' })
  })

  it('opens exactly three doors, each for the tier before it', () => {
    const rules = ofType('AWS::EC2::SecurityGroupIngress').map((id) => properties(id))
    const door = (group: string, port: number, source: object) => ({
      GroupId: getAtt(group, 'GroupId'),
      IpProtocol: 'tcp',
      FromPort: port,
      ToPort: port,
      ...source,
    })
    expect(rules).toHaveLength(3)
    expect(rules).toContainEqual(door('EntrySecurityGroup', 80, { CidrIp: '0.0.0.0/0' }))
    const from = (group: string) => ({ SourceSecurityGroupId: getAtt(group, 'GroupId') })
    expect(rules).toContainEqual(door('WebSecurityGroup', 80, from('EntrySecurityGroup')))
    expect(rules).toContainEqual(door('OrdersSecurityGroup', 5432, from('WebSecurityGroup')))
  })

  it('lets the servers read the password of this database and nothing else', () => {
    expect(properties('WebPolicy').PolicyDocument).toMatchObject({
      Statement: [
        {
          Effect: 'Allow',
          Action: ['secretsmanager:GetSecretValue'],
          Resource: getAtt('Orders', 'MasterUserSecret.SecretArn'),
        },
      ],
    })
    expect(properties('WebPolicy').Roles).toEqual([ref('WebRole')])
  })

  it('has an order in which everything can be made', () => {
    const made = new Set<string>()
    const needs = (id: string) => [...referencesIn(properties(id)).map(({ name }) => name), ...waits(id)]
    for (let round = 0; round < Object.keys(resources).length; round++) {
      for (const id of Object.keys(resources)) if (needs(id).every((other) => made.has(other))) made.add(id)
    }
    expect(Object.keys(resources).filter((id) => !made.has(id))).toEqual([])
  })

  it('holds no error for the validator of AWS', async () => {
    expect(await errorsOfAwsValidator(new Map([['three-tier', toYamlText(template)]]))).toEqual([])
  }, 120_000)

  it.skipIf(!hasCfnLint())(
    'holds no error for cfn-lint',
    async () => {
      expect(await errorsOfCfnLint(new Map([['three-tier', toYamlText(template)]]))).toEqual([])
    },
    120_000,
  )
})
