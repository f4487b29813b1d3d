import type { Contribution } from './contribution'

/** One contribution among those of a relation, as `writes` names it: `set:VpcConfig.SubnetIds`, `add:permission`, `grant`. */
export function partName(contribution: Contribution): string {
  if (contribution.do === 'wait') return `wait:${'resource' in contribution.for ? contribution.for.resource : 'grants'}`
  if ('path' in contribution) return `${contribution.do}:${contribution.path}`
  if ('slot' in contribution) return `${contribution.do}:${contribution.slot}`
  return 'name' in contribution ? `${contribution.do}:${contribution.name}` : contribution.do
}
