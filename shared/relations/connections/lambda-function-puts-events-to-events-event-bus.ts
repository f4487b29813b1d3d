import { accessConnection } from '../access-connection'
import { eventsEventBusAccess } from '../grants/events-event-bus'

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-identity-based.html */
export const lambdaFunctionPutsEventsToEventsEventBus = accessConnection({
  id: 'lambda-function-puts-events-to-events-event-bus',
  source: 'AWS::Lambda::Function',
  access: eventsEventBusAccess,
})
