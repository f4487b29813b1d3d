import { mainContainerOf } from '../../catalogue/owned/ecs-task'
import { environmentName } from '../environment-name'
import { vpcAround } from '../network-membership'
import { connectionKind } from '../relation'
import { discoverable, hostNameOf } from '../service-discovery'

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html */
export const ecsServiceConnectsToEcsService = connectionKind({
  id: 'ecs-service-connects-to-ecs-service',
  title: 'connects to',
  line: 'network',
  source: { types: ['AWS::ECS::Service'] },
  target: { types: ['AWS::ECS::Service'] },
  rank: 10,
  plain: 'The containers of {source} may open connections to those of {target}, which they find by name.',
  options: {
    port: {
      control: 'number',
      label: 'Port',
      min: 1,
      max: 65535,
      help: 'Empty: the one the target says.',
    },
    findByName: {
      control: 'switch',
      label: 'Find it by name',
      help: 'Registers the target under a private name and tells the code that name in an environment variable.',
      default: true,
    },
  },
  detail: ({ port }) => (port ? `port ${port}` : undefined),
  write: ({ source, target, options }, scope) => {
    const port = options.port ?? mainContainerOf(target).port
    if (port === undefined) {
      const message = `${target.label} listens on no port, so nothing can connect to it`
      return [{ do: 'report', severity: 'error', message }]
    }
    const vpc = vpcAround(target, scope)
    const variable = (suffix: string) => environmentName(target.logicalId, suffix)
    return [
      { do: 'allow', from: { node: source.id }, to: target.id, port, protocol: 'tcp' },
      ...(vpc && options.findByName
        ? [
            ...discoverable(target, vpc, scope),
            { do: 'environment', on: source.id, name: variable('HOST'), value: hostNameOf(target) } as const,
            { do: 'environment', on: source.id, name: variable('PORT'), value: String(port) } as const,
          ]
        : []),
    ]
  },
})
