import type { DecidingSections } from './conditions'
import { isJsonObject, type Json } from './json'

/** A parameter that conditions ask for, or a pseudo parameter such as `AWS::Region`. */
export interface ConditionSetting {
  readonly name: string
  /** The values it may have; empty: any. */
  readonly choices: readonly string[]
  /** What it has when nobody says otherwise; undefined: it must be said. */
  readonly initial: string | undefined
}

/** What decides the conditions of a template: parameters with a list of values first, then as they are written. */
export function conditionSettings({ parameters = {}, conditions = {} }: DecidingSections): ConditionSetting[] {
  const named = new Set<string>()
  for (const condition of Object.values(conditions)) collectNames(condition, named)
  const settings = [...named]
    .filter((name) => name.startsWith('AWS::') || Object.hasOwn(parameters, name))
    .map((name) => settingOf(name, parameters[name]))
  return [...settings.filter(hasChoices), ...settings.filter((each) => !hasChoices(each))]
}

function hasChoices({ choices }: ConditionSetting): boolean {
  return choices.length > 0
}

function settingOf(name: string, parameter: Json | undefined): ConditionSetting {
  const { AllowedValues, Default } = isJsonObject(parameter) ? parameter : {}
  return {
    name,
    choices: Array.isArray(AllowedValues) ? AllowedValues.map(String) : [],
    initial: typeof Default === 'string' || typeof Default === 'number' ? String(Default) : undefined,
  }
}

/** Names of what is referred to, `Fn::Sub` included. Conditions cannot refer to resources. */
function collectNames(value: Json, named: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectNames(item, named)
  if (!isJsonObject(value)) return
  for (const [key, each] of Object.entries(value)) {
    if (key === 'Ref' && typeof each === 'string' && each !== 'AWS::NoValue') named.add(each)
    else if (key === 'Fn::Sub') for (const name of subNames(each)) named.add(name)
    if (typeof each !== 'string') collectNames(each, named)
  }
}

function subNames(argument: Json): string[] {
  const text = Array.isArray(argument) ? argument[0] : argument
  return typeof text === 'string' ? [...text.matchAll(/\$\{([^!{}]+)\}/g)].map((match) => (match[1] ?? '').trim()) : []
}
