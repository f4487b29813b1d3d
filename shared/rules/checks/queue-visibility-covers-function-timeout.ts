import { setProperty } from '../../diagram/edits'
import { referencesIn } from '../../template/references'
import type { Rule } from '../rule'

const DEFAULT_VISIBILITY_S = 30
const DEFAULT_TIMEOUT_S = 3

/** https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html */
export const queueVisibilityCoversFunctionTimeout: Rule = {
  id: 'queue-visibility-covers-function-timeout',
  severity: 'error',
  title: 'A queue hides a message at least as long as the function that handles it may run',
  reason: 'A message that comes back while it is still being handled is handled twice. Lambda refuses such a mapping.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
  check: (context) =>
    context.ofType('AWS::Lambda::EventSourceMapping').flatMap((mapping) => {
      const queue = context.resource(referencesIn(mapping.properties.EventSourceArn)[0]?.name)
      const handler = context.resource(referencesIn(mapping.properties.FunctionName)[0]?.name)
      if (queue?.type !== 'AWS::SQS::Queue' || handler?.type !== 'AWS::Lambda::Function') return []
      const visibility = queue.properties.VisibilityTimeout ?? DEFAULT_VISIBILITY_S
      const timeout = handler.properties.Timeout ?? DEFAULT_TIMEOUT_S
      if (typeof visibility !== 'number' || typeof timeout !== 'number' || visibility >= timeout) return []
      const wanted = Math.min(43200, timeout * 6)
      return [
        {
          message: `${queue.node?.label ?? queue.id} hides a message for ${visibility} s; ${handler.node?.label ?? handler.id} may run ${timeout} s, so a message could be handled twice.`,
          where: context.at(queue, 'VisibilityTimeout'),
          fix: `Set it to ${wanted} s`,
          detail: { node: queue.node?.id ?? '', seconds: wanted },
        },
      ]
    }),
  fix: (diagram, { detail }) => {
    const { node, seconds } = detail as { node: string; seconds: number }
    return setProperty(diagram, node, ['VisibilityTimeout'], seconds)
  },
}
