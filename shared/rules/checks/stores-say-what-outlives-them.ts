import { KEPT_BY } from '../data-stores'
import { applyMending, offer } from '../mending'
import { nameOf } from '../naming'
import type { CheckedResource, Rule } from '../rule'

const ATTRIBUTES = ['DeletionPolicy', 'UpdateReplacePolicy'] as const

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html */
export const storesSayWhatOutlivesThem: Rule = {
  id: 'stores-say-what-outlives-them',
  severity: 'warning',
  title: 'What holds data says what becomes of it, both on deletion and on replacement',
  reason:
    'Left unsaid, data goes with the stack, or with an update that replaces the store. To lose it should be a decision.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html',
  check: (context) =>
    context.ofType(...Object.keys(KEPT_BY)).flatMap((store) => {
      const silent = ATTRIBUTES.filter((name) => store.body[name] === undefined && !isPartOfCluster(store))
      if (silent.length === 0) return []
      const wanted = store.body.DeletionPolicy ?? store.body.UpdateReplacePolicy ?? KEPT_BY[store.type] ?? 'Retain'
      const node = store.drawn ? store.node?.id : undefined
      const when = silent.length === 2 ? 'deleted or replaced' : silent[0] === 'DeletionPolicy' ? 'deleted' : 'replaced'
      return [
        {
          message: `${nameOf(store)} does not say what becomes of its data when it is ${when}.`,
          where: context.at(store),
          ...(node &&
            offer(
              WORDS[wanted] ?? `Set it to ${wanted}`,
              silent.map((name) => ({ do: 'attribute', node, name, value: wanted })),
            )),
        },
      ]
    }),
  fix: applyMending,
}

const WORDS: Readonly<Record<string, string>> = { Retain: 'Keep it', Snapshot: 'Take a snapshot first' }

// Its data is the cluster's.
function isPartOfCluster({ properties }: CheckedResource): boolean {
  return properties.DBClusterIdentifier !== undefined || properties.SourceDBInstanceIdentifier !== undefined
}
