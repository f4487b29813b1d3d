import { scopeOf } from '../catalogue/services/security/waf-web-acl'
import type { Match } from './relation'

const TYPES = ['AWS::WAFv2::WebACL']

/** Web ACLs for what lies in a region. */
export const REGIONAL_WEB_ACL: Match = {
  types: TYPES,
  when: (node) =>
    node.kind === 'resource' && scopeOf(node) === 'CLOUDFRONT'
      ? `${node.label} is made for CloudFront, not for what lies in a region`
      : undefined,
}

/** Web ACLs for CloudFront. */
export const CLOUDFRONT_WEB_ACL: Match = {
  types: TYPES,
  when: (node) =>
    node.kind === 'resource' && scopeOf(node) === 'REGIONAL'
      ? `${node.label} is made for a region; CloudFront needs one made for it`
      : undefined,
}
