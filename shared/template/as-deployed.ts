import type { Deployment } from './conditions'
import { intrinsicOf } from './intrinsics'
import { isJsonObject, type Json } from './json'
import { fromEntries } from './path'

/**
 * A value as a deployment would have it: choices are made, mappings looked up, parameters filled in, and what is left out by
 * `AWS::NoValue` is gone. What is not known stays an expression. Undefined: the value itself is left out. What does not
 * change keeps its identity.
 */
export function asDeployed(value: Json, deployment: Deployment): Json | undefined {
  if (Array.isArray(value)) {
    const items = value.map((item) => asDeployed(item, deployment))
    const same = items.every((item, i) => item === value[i])
    return same ? value : items.filter((item) => item !== undefined)
  }
  if (!isJsonObject(value)) return value
  const call = intrinsicOf(value)
  if (call === 'Fn::If') return chosenBranch(value, deployment)
  if (call === 'Ref' && value.Ref === 'AWS::NoValue') return undefined
  if (call !== undefined) return deployment.valueOf(value) ?? value
  const entries = Object.entries(value).map(([key, each]) => [key, asDeployed(each, deployment)] as const)
  if (entries.every(([key, each]) => each === value[key])) return value
  return fromEntries(entries.flatMap(([key, each]) => (each === undefined ? [] : [[key, each] as const])))
}

function chosenBranch(value: { readonly [key: string]: Json }, deployment: Deployment): Json | undefined {
  const argument = value['Fn::If']
  const [condition, yes, no] = Array.isArray(argument) ? argument : []
  const truth = typeof condition === 'string' ? deployment.truthOf(condition) : undefined
  const taken = truth ? yes : no
  return truth === undefined || taken === undefined ? value : asDeployed(taken, deployment)
}
