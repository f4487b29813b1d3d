import type { Options, OptionValues } from '../catalogue/field'

const PORT = { control: 'number', min: 1, max: 65535 } as const

/** What may be said of every line from a load balancer to something that answers. */
export const FORWARD_OPTIONS = {
  port: { ...PORT, label: 'Port of the targets', default: 80 },
  path: {
    control: 'text',
    label: 'Only paths',
    placeholder: '/api/*',
    help: 'Empty: everything that no other line takes.',
    pattern: '/[A-Za-z0-9_.$/~"\'@:+*?&-]{0,127}',
  },
  host: {
    control: 'text',
    label: 'Only host name',
    placeholder: 'shop.example.com',
    pattern: '[A-Za-z0-9.*?-]{1,128}',
  },
  healthCheckPath: { control: 'text', label: 'Path of the health check', default: '/', pattern: '/.*' },
  listenerPort: { ...PORT, label: 'Port of the load balancer', help: 'Empty: 80, or 443 with a certificate.' },
  certificate: {
    control: 'text',
    label: 'Certificate (ARN)',
    placeholder: 'arn:aws:acm:…',
    help: 'Turns the load balancer to HTTPS. A line from a drawn certificate does the same.',
  },
  priority: {
    control: 'number',
    label: 'Priority of the rule',
    min: 1,
    max: 50000,
    help: 'The lowest is asked first.',
  },
} as const satisfies Options

/** The values of these options. */
export type ForwardOptions = OptionValues<typeof FORWARD_OPTIONS>

/** What the label of such a line adds: the path, the host name or the port. */
export function forwardDetail(options: ForwardOptions): string {
  return options.path || options.host || `port ${options.port}`
}
