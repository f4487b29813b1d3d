import { describe, expect, it } from 'vitest'
import { indexOf } from '../../shared/diagram/queries'
import type { ResourceNode } from '../../shared/diagram/types'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { meaningOfPlacing, toPlacements } from '../../shared/relations/placing'
import { valueAt, withValueAt } from '../../shared/template/path'
import { World } from '../support/world'

const SERVICE = 'AWS::ECS::Service'

/** A VPC with two public and two private subnets, and the one of these labels that stands first. */
function network(world: World): (label: string) => ResourceNode {
  world.home('AWS::EC2::Instance')
  return (label) => {
    const found = world.diagram.nodes.find((node) => node.label === label)
    if (found?.kind !== 'resource') throw new Error(`There is no ${label}`)
    return found
  }
}

/** Puts a node into a container as the editor does: with every placement that the containers around it mean. */
function drop(world: World, node: ResourceNode, container: ResourceNode): ResourceNode {
  const meaning = meaningOfPlacing(node, container, indexOf(world.diagram))
  const placed = { ...node, parent: container.id, placements: toPlacements(meaning) }
  world.replace(placed)
  return placed
}

function propertiesOf(world: World, id: string) {
  return exportTemplate(world.diagram).template.Resources[id]?.Properties
}

describe('a container service in a network', () => {
  it('gets a cluster and subnets when its cluster is drawn in a subnet', () => {
    const world = new World()
    const subnet = network(world)('private subnet')
    const cluster = drop(world, world.add('AWS::ECS::Cluster', { label: 'Shop' }), subnet)
    const service = drop(world, world.add(SERVICE, { label: 'Api' }), cluster)
    expect(cluster.placements).toEqual([])
    expect(service.placements).toEqual([{ kind: 'ecs-service-in-cluster' }, { kind: 'ecs-service-in-subnet' }])
    expect(propertiesOf(world, 'Api')).toMatchObject({
      Cluster: { Ref: 'Shop' },
      NetworkConfiguration: {
        AwsvpcConfiguration: {
          Subnets: [{ Ref: 'PrivateSubnet' }, { Ref: 'PrivateSubnet2' }],
          SecurityGroups: [{ 'Fn::GetAtt': ['ApiSecurityGroup', 'GroupId'] }],
          AssignPublicIp: 'DISABLED',
        },
      },
    })
  })

  it.each([
    ['fargate', 'public subnet', 'ENABLED'],
    ['fargate', 'private subnet', 'DISABLED'],
    ['ec2', 'public subnet', 'DISABLED'],
  ])('of variant %s in a %s has public addresses %s', (variant, label, expected) => {
    const world = new World()
    const subnet = network(world)(label)
    drop(world, world.add(SERVICE, { label: 'Api', variant }), subnet)
    const address = ['NetworkConfiguration', 'AwsvpcConfiguration', 'AssignPublicIp']
    expect(valueAt(propertiesOf(world, 'Api'), address)).toBe(expected)
  })

  it('stays in the zone it is drawn in when the user wishes so', () => {
    const world = new World()
    const subnet = network(world)('private subnet')
    const service = world.add(SERVICE, { label: 'Api' })
    const placements = [{ kind: 'ecs-service-in-subnet', options: { otherZones: false } }]
    world.replace({ ...service, parent: subnet.id, placements })
    const path = ['NetworkConfiguration', 'AwsvpcConfiguration', 'Subnets']
    expect(valueAt(propertiesOf(world, 'Api'), path)).toEqual([{ Ref: 'PrivateSubnet' }])
  })
})

describe('what a container service generates', () => {
  const generated = (world: World) => Object.keys(exportTemplate(world.diagram).template.Resources)

  it('is a task definition with two roles and a log group', () => {
    const world = new World()
    world.add(SERVICE, { label: 'Api' })
    expect(generated(world)).toEqual(['Api', 'ApiTaskDefinition', 'ApiExecutionRole', 'ApiTaskRole', 'ApiLogGroup'])
    const log = ['ContainerDefinitions', 0, 'LogConfiguration', 'Options', 'awslogs-group']
    expect(valueAt(propertiesOf(world, 'ApiTaskDefinition'), log)).toEqual({ Ref: 'ApiLogGroup' })
  })

  it('says for which launch type the task is', () => {
    const world = new World()
    world.add(SERVICE, { label: 'Api', variant: 'ec2' })
    expect(propertiesOf(world, 'ApiTaskDefinition')?.RequiresCompatibilities).toEqual(['EC2'])
  })

  it('is nothing where the user names a task definition', () => {
    const world = new World()
    const service = world.add(SERVICE, { label: 'Api' })
    world.replace({ ...service, properties: { ...service.properties, TaskDefinition: 'web:3' } })
    expect(generated(world)).toEqual(['Api'])
  })

  it('lets the task role open a shell only where that is switched on', () => {
    const world = new World()
    const service = world.add(SERVICE, { label: 'Api' })
    expect(propertiesOf(world, 'ApiTaskRole')?.Policies).toBeUndefined()
    world.replace({ ...service, properties: { ...service.properties, EnableExecuteCommand: true } })
    expect(propertiesOf(world, 'ApiTaskRole')?.Policies).toHaveLength(1)
  })
})

describe('servers in a container cluster', () => {
  it('join it, with the image and disk of ECS unless the user chose others', () => {
    const world = new World()
    const subnet = network(world)('private subnet')
    const cluster = drop(world, world.add('AWS::ECS::Cluster', { label: 'Shop' }), subnet)
    const group = drop(world, world.add('AWS::AutoScaling::AutoScalingGroup', { label: 'Servers' }), cluster)
    const data = () => valueAt(propertiesOf(world, 'ServersLaunchTemplate'), ['LaunchTemplateData'])
    expect(JSON.stringify(data())).toContain(`ECS_CLUSTER=\${Shop}`)
    expect(JSON.stringify(data())).toContain('/aws/service/ecs/optimized-ami/')
    expect(valueAt(data(), ['BlockDeviceMappings', 0, 'Ebs', 'VolumeSize'])).toBe(30)
    const own = withValueAt(group.ownedProperties?.launchTemplate ?? {}, ['LaunchTemplateData', 'ImageId'], 'ami-1')
    world.replace({ ...group, ownedProperties: { ...group.ownedProperties, launchTemplate: own } })
    expect(valueAt(data(), ['ImageId'])).toBe('ami-1')
    expect(exportTemplate(world.diagram).problems).toEqual([])
  })
})

describe('a Kubernetes node group', () => {
  it('joins its cluster and lies in its subnets', () => {
    const world = new World()
    const vpc = network(world)('VPC')
    const cluster = drop(world, world.add('AWS::EKS::Cluster', { label: 'Platform' }), vpc)
    const group = world.add('AWS::EKS::Nodegroup', { label: 'Nodes' })
    world.replace({ ...group, placements: [{ kind: 'eks-node-group-in-eks-cluster', container: cluster.id }] })
    const subnets = valueAt(propertiesOf(world, 'Platform'), ['ResourcesVpcConfig', 'SubnetIds'])
    expect(subnets).toEqual([{ Ref: 'PrivateSubnet' }, { Ref: 'PrivateSubnet2' }])
    expect(propertiesOf(world, 'Nodes')).toMatchObject({ ClusterName: { Ref: 'Platform' }, Subnets: subnets })
  })
})

describe('a rule that runs a task of a service', () => {
  it('runs it where the service runs, and hands over its roles', () => {
    const world = new World()
    const subnet = network(world)('public subnet')
    const service = drop(world, world.add(SERVICE, { label: 'Job' }), subnet)
    const rule = world.add('AWS::Events::Rule', { label: 'Nightly', variant: 'schedule' })
    world.connect('events-rule-runs-ecs-service', rule.id, service.id)
    const own = valueAt(propertiesOf(world, 'Job'), ['NetworkConfiguration', 'AwsvpcConfiguration'])
    expect(valueAt(propertiesOf(world, 'Nightly'), ['Targets', 0, 'EcsParameters'])).toMatchObject({
      TaskDefinitionArn: { Ref: 'JobTaskDefinition' },
      NetworkConfiguration: { AwsVpcConfiguration: own },
    })
    const statements = ['Policies', 0, 'PolicyDocument', 'Statement']
    expect(valueAt(propertiesOf(world, 'NightlyToJobRole'), [...statements, 2])).toMatchObject({
      Action: 'iam:PassRole',
      Resource: [{ 'Fn::GetAtt': ['JobTaskRole', 'Arn'] }, { 'Fn::GetAtt': ['JobExecutionRole', 'Arn'] }],
    })
  })
})

describe('services that connect to each other', () => {
  it('find each other by name, both ways', () => {
    const world = new World()
    const vpc = network(world)('VPC')
    const one = drop(world, world.add(SERVICE, { label: 'Web' }), vpc)
    const other = drop(world, world.add(SERVICE, { label: 'Orders Api' }), vpc)
    world.connect('ecs-service-connects-to-ecs-service', one.id, other.id)
    world.connect('ecs-service-connects-to-ecs-service', other.id, one.id)
    const { problems, template } = exportTemplate(world.diagram)
    expect(problems).toEqual([])
    const environment = ['ContainerDefinitions', 0, 'Environment']
    expect(valueAt(template.Resources.WebTaskDefinition?.Properties, environment)).toEqual([
      { Name: 'ORDERS_API_HOST', Value: 'orders-api.services.internal' },
      { Name: 'ORDERS_API_PORT', Value: '80' },
    ])
    const namespaces = Object.values(template.Resources).filter((each) => each.Type.endsWith('PrivateDnsNamespace'))
    expect(namespaces).toHaveLength(1)
  })
})
