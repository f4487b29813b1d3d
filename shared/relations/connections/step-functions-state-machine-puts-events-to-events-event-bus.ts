import { eventsEventBusAccess } from '../grants/events-event-bus'
import { stepAccess } from '../step-access'

/** https://docs.aws.amazon.com/step-functions/latest/dg/connect-eventbridge.html */
export const stepFunctionsStateMachinePutsEventsToEventsEventBus = stepAccess(
  'step-functions-state-machine-puts-events-to-events-event-bus',
  eventsEventBusAccess,
)
