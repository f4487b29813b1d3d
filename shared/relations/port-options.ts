import type { Options, OptionValues } from '../catalogue/field'
import type { ResourceNode } from '../diagram/types'
import type { Contribution } from './contribution'

/** Which ports a line opens. */
export const PORT_OPTIONS = {
  port: { control: 'number', label: 'Port', default: 443, min: 0, max: 65535 },
  toPort: { control: 'number', label: 'Up to port', min: 0, max: 65535, help: 'Empty: only the one port.' },
  protocol: {
    control: 'choice',
    label: 'Protocol',
    default: 'tcp',
    choices: [
      { value: 'tcp', label: 'TCP' },
      { value: 'udp', label: 'UDP' },
    ],
  },
} as const satisfies Options

/** The traffic that such options allow. */
export function portTraffic(
  source: ResourceNode,
  target: ResourceNode,
  { port, toPort, protocol }: OptionValues<typeof PORT_OPTIONS>,
): Contribution[] {
  return [
    {
      do: 'allow',
      from: { node: source.id },
      to: target.id,
      port,
      ...(toPort !== undefined && { toPort }),
      protocol,
    },
  ]
}

/** What the label of such a line adds: "port 443", "ports 8000–8100", "port 53 UDP". */
export function portDetail({ port, toPort, protocol }: OptionValues<typeof PORT_OPTIONS>): string {
  const ports = toPort !== undefined && toPort !== port ? `ports ${port}–${toPort}` : `port ${port}`
  return protocol === 'udp' ? `${ports} UDP` : ports
}
