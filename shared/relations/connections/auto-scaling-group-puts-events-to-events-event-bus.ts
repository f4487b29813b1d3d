import { accessConnection } from '../access-connection'
import { eventsEventBusAccess } from '../grants/events-event-bus'

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-identity-based.html */
export const autoScalingGroupPutsEventsToEventsEventBus = accessConnection({
  id: 'auto-scaling-group-puts-events-to-events-event-bus',
  source: 'AWS::AutoScaling::AutoScalingGroup',
  access: eventsEventBusAccess,
})
