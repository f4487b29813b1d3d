import { accessConnection } from '../access-connection'
import { eventsEventBusAccess } from '../grants/events-event-bus'

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-identity-based.html */
export const ec2InstancePutsEventsToEventsEventBus = accessConnection({
  id: 'ec2-instance-puts-events-to-events-event-bus',
  source: 'AWS::EC2::Instance',
  access: eventsEventBusAccess,
})
