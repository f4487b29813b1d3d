/** A stop of the tour: what it points at, on which side of that it stands, and what it says. */
export interface TourStop {
  /** A CSS selector of the element. */
  readonly at: string
  readonly side: 'right' | 'left' | 'top' | 'bottom' | 'over'
  readonly title: string
  readonly text: string
}

/** The five stops, in order. */
export const TOUR_STOPS: readonly TourStop[] = [
  {
    at: '#palette-search',
    side: 'right',
    title: 'Take a service',
    text: 'Search by name or by what you need, then drag it onto the canvas. A double click on the canvas does the same: type, Enter.',
  },
  {
    at: '#canvas',
    side: 'over',
    title: 'Nest and connect',
    text: 'Drop into a VPC or a subnet and it is placed there. Draw a line from the dot on a card’s edge: before you let go you read the policy, mapping or rule it writes.',
  },
  {
    at: '[aria-label="Inspector"]',
    side: 'left',
    title: 'Set what matters',
    text: 'The few properties people change come first, every other one by search. Of a line you see its options and all it writes.',
  },
  {
    at: '.bottom-panel',
    side: 'top',
    title: 'Read the template as you draw',
    text: 'CloudFormation, live; click a line to see what wrote it. Beside it: problems with their fixes, a guide to each service, and every step you took.',
  },
  {
    at: '.top-right',
    side: 'bottom',
    title: 'Show it, export it',
    text: 'The same diagram for business, architecture or engineering. Export a template that deploys, or a picture. Everything is one search away.',
  },
]
