import { serviceOf } from '../../shared/catalogue/services'
import { connectionKindOf } from '../../shared/relations/connections'
import known from './known-grants.json'
import { page, part } from './markdown'
import { writtenGrants } from './written-grants'

/** A pair that others grant as well: what a line of ours writes stands beside what they do. */
export interface KnownPair {
  readonly kind: string
  readonly source: string
  readonly target: string
  /** The line's choice of what may be done; absent: the kind has one, or its own is meant. */
  readonly access?: string
  /** Actions of a SAM connector, or names of sets of them; absent: there is no connector for the pair. */
  readonly sam?: readonly string[]
  /** A method or class of the CDK and what it grants. */
  readonly cdk?: { readonly call: string; readonly does: readonly string[] }
}

/** Every pair of the comparison. */
export const KNOWN_PAIRS: readonly KnownPair[] = known.pairs

const SETS: Readonly<Record<string, readonly string[]>> = known.sets

/** The actions behind the names of sets and single actions. */
export function actionsOf(names: readonly string[] = []): readonly string[] {
  return [...new Set(names.flatMap((name) => SETS[name] ?? [name]))]
}

/** The page that sets our grants beside those of SAM connectors and of the CDK. */
export function grantsTable(): string {
  const introduction =
    `What a line of ours allows, beside what AWS's own tools allow for the same pair: ${KNOWN_PAIRS.length} well-known ones. ` +
    'Ours holds no action that neither of them has, and names the resource wherever it is known. A dash: there is none. ' +
    `Facts of SAM connectors from [their profiles](${known.sources.sam}), of the CDK from [its constructs](${known.sources.cdk}), ` +
    'conditions and keys left out. This page is written by a script.'
  const heads = ['From', 'does what', 'to', 'Ours', 'SAM connector', 'CDK']
  return page('Grants side by side', introduction, [part('Pairs', heads, KNOWN_PAIRS.map(rowOf))])
}

function rowOf(pair: KnownPair): string[] {
  const kind = connectionKindOf(pair.kind)
  const ours = writtenGrants(pair).flatMap(({ actions }) => actions)
  const cdk = pair.cdk ? `\`${pair.cdk.call}\`: ${listed(actionsOf(pair.cdk.does))}` : '–'
  const choice = pair.access === undefined ? '' : ` (${labelOf(pair)})`
  return [
    nameOf(pair.source),
    `${kind?.title ?? pair.kind}${choice}`,
    nameOf(pair.target),
    listed(ours),
    pair.sam ? listed(actionsOf(pair.sam)) : '–',
    cdk,
  ]
}

function labelOf({ kind, access }: KnownPair): string {
  const option = connectionKindOf(kind)?.options.access
  const choices = option?.control === 'choice' ? option.choices : []
  return choices.find(({ value }) => value === access)?.label ?? String(access)
}

function nameOf(type: string): string {
  return serviceOf(type)?.label ?? type
}

/** Actions by service: `sqs: GetQueueUrl, SendMessage`. */
function listed(actions: readonly string[]): string {
  const byService = new Map<string, string[]>()
  for (const action of [...new Set(actions)].sort()) {
    const [service = '', name = ''] = action.split(':')
    byService.set(service, [...(byService.get(service) ?? []), name.replaceAll('*', '\\*')])
  }
  return [...byService].map(([service, names]) => `${service}: ${names.join(', ')}`).join('; ')
}
