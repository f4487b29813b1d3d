import type { ActorKind } from '../diagram/types'

/** Someone or something outside the system. */
export interface Actor {
  readonly kind: ActorKind
  readonly label: string
  /** File name in assets/icons, without `.svg`. */
  readonly icon: string
  readonly purpose: string
}

/** Every actor, in the palette's order. */
export const ACTORS: readonly Actor[] = [
  { kind: 'person', label: 'Person', icon: 'own/person', purpose: 'Someone who uses the system.' },
  { kind: 'browser', label: 'Browser', icon: 'own/browser', purpose: 'A web browser of a user.' },
  { kind: 'mobile-app', label: 'Mobile app', icon: 'own/mobile-app', purpose: 'An app on a phone or tablet.' },
  {
    kind: 'partner-system',
    label: 'Partner system',
    icon: 'own/partner-system',
    purpose: 'A system of another company.',
  },
  { kind: 'internet', label: 'Internet', icon: 'own/internet', purpose: 'Everyone out there.' },
  {
    kind: 'corporate-data-center',
    label: 'Corporate data centre',
    icon: 'own/corporate-data-center',
    purpose: 'The company’s own rooms, linked by Direct Connect or VPN.',
  },
  {
    kind: 'saas',
    label: 'Software as a service',
    icon: 'own/saas',
    purpose: 'A bought service such as WorkMail, Connect or a CRM.',
  },
]

/** The actor of a kind; undefined: a kind this version does not know. */
export function actorOf(kind: string): Actor | undefined {
  return ACTORS.find((actor) => actor.kind === kind)
}
