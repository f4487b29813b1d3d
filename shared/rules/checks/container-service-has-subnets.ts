import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'
import { referredTo } from '../subnet-ways'

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html */
export const containerServiceHasSubnets: Rule = {
  id: 'container-service-has-subnets',
  severity: 'error',
  title: 'A container service whose tasks have network interfaces of their own stands in subnets',
  reason: 'ECS refuses a service of the network mode awsvpc, and so every Fargate service, that names no subnets.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html',
  check: (context) =>
    context.ofType('AWS::ECS::Service').flatMap((service) => {
      if (settingOf(service, 'NetworkConfiguration') !== undefined) return []
      const task = referredTo(context, service.properties.TaskDefinition)
      const onFargate = settingOf(service, 'LaunchType') === 'FARGATE'
      const ownInterfaces = task !== undefined && settingOf(task, 'NetworkMode') === 'awsvpc'
      if (!onFargate && !ownInterfaces) return []
      const message = `${nameOf(service)} stands in no subnet. Drag it, or its cluster, into a VPC or a subnet.`
      return [{ message, where: context.at(service, 'NetworkConfiguration') }]
    }),
}
