import type { FrameKind } from '../diagram/types'
import type { Field } from './field'

/** A container without a resource: how it is called and what may be said of it. */
export interface Frame {
  readonly kind: FrameKind
  readonly label: string
  /** File name in assets/icons, without `.svg`. */
  readonly icon: string
  readonly purpose: string
  /** The field for the frame's `value`; absent: it has none. */
  readonly value?: Field
}

const REGION_CODES = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'ca-central-1',
  'ca-west-1',
  'mx-central-1',
  'sa-east-1',
  'eu-central-1',
  'eu-central-2',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'eu-north-1',
  'eu-south-1',
  'eu-south-2',
  'il-central-1',
  'me-central-1',
  'me-south-1',
  'af-south-1',
  'ap-east-1',
  'ap-south-1',
  'ap-south-2',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-7',
]

/** Every frame, in the palette's order. */
export const FRAMES: readonly Frame[] = [
  {
    kind: 'region',
    label: 'Region',
    icon: 'region',
    purpose: 'Where in the world this part runs.',
    value: {
      control: 'choice',
      label: 'Region',
      choices: REGION_CODES.map((code) => ({ value: code, label: code })),
      default: 'eu-central-1',
    },
  },
  {
    kind: 'availability-zone',
    label: 'Availability zone',
    icon: 'own/availability-zone',
    purpose: 'One data centre site of a region; two of them survive the loss of one.',
    value: {
      control: 'choice',
      label: 'Zone',
      choices: ['a', 'b', 'c', 'd'].map((letter, index) => ({ value: String(index), label: `Zone ${letter}` })),
    },
  },
  {
    kind: 'account',
    label: 'AWS account',
    icon: 'aws-account',
    purpose: 'The account that owns and pays for what is inside.',
    value: { control: 'text', label: 'Account id', pattern: '\\d{12}' },
  },
  {
    kind: 'edge-location',
    label: 'Edge locations',
    icon: 'cloudfront',
    purpose: 'Sites near the users, all over the world.',
  },
  { kind: 'local-zone', label: 'Local zone', icon: 'local-zone', purpose: 'A small site of AWS close to a city.' },
  {
    kind: 'on-premises',
    label: 'On premises',
    icon: 'own/corporate-data-center',
    purpose: 'What runs in the company’s own rooms.',
  },
  { kind: 'group', label: 'Group', icon: 'own/group', purpose: 'Things that belong together.' },
]

/** The frame of a kind; undefined: a kind this version does not know. */
export function frameOf(kind: string): Frame | undefined {
  return FRAMES.find((frame) => frame.kind === kind)
}
