import type { Access } from '../access'

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridge.html */
export const eventsEventBusAccess: Access = {
  target: 'AWS::Events::EventBus',
  title: 'puts events to',
  line: 'event',
  plain: '{source} tells {target} what happened; rules decide who hears of it.',
  rank: 10,
  choices: [{ value: 'put', label: 'put events', statements: [{ actions: ['events:PutEvents'] }], keyActions: [] }],
  variable: 'EVENT_BUS_NAME',
}
