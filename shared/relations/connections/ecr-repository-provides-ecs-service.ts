import { ECS_TASK_DEFAULTS, TASK_SLOT } from '../../catalogue/owned/ecs-task'
import { escapeForSub, sub } from '../../template/intrinsics'
import { toPath, valueAt } from '../../template/path'
import { hasOwn } from '../owned-by'
import { connectionKind } from '../relation'

const IMAGE = 'ContainerDefinitions.0.Image'

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html */
export const ecrRepositoryProvidesEcsService = connectionKind({
  id: 'ecr-repository-provides-ecs-service',
  title: 'provides the image of',
  line: 'manages',
  source: { types: ['AWS::ECR::Repository'] },
  target: { types: ['AWS::ECS::Service'] },
  rank: 10,
  plain: 'The containers of {target} are made from an image in {source}. It must be there before the service starts.',
  options: { tag: { control: 'text', label: 'Tag', default: 'latest', pattern: '[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}' } },
  detail: ({ tag }) => tag,
  write: ({ source, target, options }, scope) => {
    if (target.properties.TaskDefinition !== undefined && !hasOwn(target, TASK_SLOT)) {
      const message = `${target.label} names a task definition of its own, so the image must be set there`
      return [{ do: 'report', severity: 'warning', message }]
    }
    const usual = valueAt(ECS_TASK_DEFAULTS, toPath(IMAGE))
    return [
      {
        do: 'set',
        resource: scope.owned(target, TASK_SLOT),
        path: IMAGE,
        value: sub(`\${${source.logicalId}.RepositoryUri}:${escapeForSub(options.tag || 'latest')}`),
        ...(usual !== undefined && { insteadOf: usual }),
      },
    ]
  },
})
