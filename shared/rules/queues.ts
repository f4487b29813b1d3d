import { isJsonObject, type Json } from '../template/json'
import type { CheckedResource, RuleContext } from './rule'
import { isOn, settingOf } from './settings'
import { referredTo } from './subnet-ways'

/** Whether a queue or topic is first in, first out. */
export function isFifo(resource: CheckedResource): boolean {
  return isOn(settingOf(resource, resource.type === 'AWS::SNS::Topic' ? 'FifoTopic' : 'FifoQueue'))
}

/** The dead-letter queue of a queue, where it is one of this template. */
export function deadLetterQueueOf(context: RuleContext, queue: CheckedResource): CheckedResource | undefined {
  const policy: Json | undefined = settingOf(queue, 'RedrivePolicy')
  const found = isJsonObject(policy) ? referredTo(context, policy.deadLetterTargetArn) : undefined
  return found?.type === 'AWS::SQS::Queue' ? found : undefined
}

/** Every pair of a queue and the function or mapping that reads it. */
export function queueMappings(context: RuleContext): { mapping: CheckedResource; queue: CheckedResource }[] {
  return context.ofType('AWS::Lambda::EventSourceMapping').flatMap((mapping) => {
    const queue = referredTo(context, settingOf(mapping, 'EventSourceArn'))
    return queue?.type === 'AWS::SQS::Queue' ? [{ mapping, queue }] : []
  })
}
