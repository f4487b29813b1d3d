import type { ConnectionKind } from '../relation'
import { s3BucketNotifiesLambdaFunction } from './s3-bucket-notifies-lambda-function'
import { sqsQueueTriggersLambdaFunction } from './sqs-queue-triggers-lambda-function'

/** Every connection kind, sorted by file. */
export const CONNECTION_KINDS: readonly ConnectionKind[] = [
  s3BucketNotifiesLambdaFunction,
  sqsQueueTriggersLambdaFunction,
]

const byId = new Map(CONNECTION_KINDS.map((kind) => [kind.id, kind]))

/** The connection kind with this id; undefined: this version does not know it. */
export function connectionKindOf(id: string): ConnectionKind | undefined {
  return byId.get(id)
}
