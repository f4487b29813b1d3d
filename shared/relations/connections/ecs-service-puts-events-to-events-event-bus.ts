import { accessConnection } from '../access-connection'
import { eventsEventBusAccess } from '../grants/events-event-bus'

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-identity-based.html */
export const ecsServicePutsEventsToEventsEventBus = accessConnection({
  id: 'ecs-service-puts-events-to-events-event-bus',
  source: 'AWS::ECS::Service',
  access: eventsEventBusAccess,
})
