import { sub } from '../../template/intrinsics'
import type { Json } from '../../template/json'

/** The account the stack lives in, as a principal: whoever in it is allowed to by the account's own policies. */
export function accountRoot(): Json {
  return sub(`arn:\${AWS::Partition}:iam::\${AWS::AccountId}:root`)
}
