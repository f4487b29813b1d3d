import { BROKER_PASSWORD, BROKER_SECRET_SLOT } from '../catalogue/services/integration/mq-broker'
import type { ResourceNode } from '../diagram/types'
import { ref } from '../template/intrinsics'
import type { Json } from '../template/json'
import { toPath, valueAt } from '../template/path'
import { referencesIn } from '../template/references'
import type { Scope } from './scope'

/** The secret with name and password of a broker's user: the generated one, or the one its password comes from. Undefined: none. */
export function brokerSecret(broker: ResourceNode, scope: Scope): Json | undefined {
  const typed = valueAt(broker.properties, toPath(BROKER_PASSWORD))
  if (typed === undefined) return ref(scope.owned(broker, BROKER_SECRET_SLOT))
  const [named] = referencesIn(typed)
  // The secret of a broker that came from a template is a part of it.
  if (named && named.name === broker.owns?.[BROKER_SECRET_SLOT]) return ref(named.name)
  return named && scope.index.byLogicalId(named.name)?.type === 'AWS::SecretsManager::Secret'
    ? ref(named.name)
    : undefined
}
