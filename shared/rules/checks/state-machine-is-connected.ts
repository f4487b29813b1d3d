import { isJsonObject, type Json, type JsonObject } from '../../template/json'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { itemsOf, settingOf } from '../settings'

/** https://docs.aws.amazon.com/step-functions/latest/dg/concepts-states.html */
export const stateMachineIsConnected: Rule = {
  id: 'state-machine-is-connected',
  severity: 'error',
  title: 'A state machine starts somewhere and goes only to states it has',
  reason: 'Step Functions refuses a definition that leads nowhere.',
  source: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-states.html',
  check: (context) =>
    context.ofType('AWS::StepFunctions::StateMachine').flatMap((machine) => {
      const property = settingOf(machine, 'Definition') === undefined ? 'DefinitionString' : 'Definition'
      const definition = read(settingOf(machine, property))
      if (definition === undefined) return []
      return objections(definition).map((reason) => ({
        message: `${nameOf(machine)} ${reason}.`,
        where: context.at(machine, property),
      }))
    }),
}

/** The definition; null: the text is no JSON; undefined: it is not written out here. */
function read(value: Json | undefined): JsonObject | null | undefined {
  if (isJsonObject(value)) return isJsonObject(value.States) || 'StartAt' in value ? value : undefined
  if (typeof value !== 'string' || value.includes('${') || value.includes('{{')) return undefined
  try {
    const parsed: unknown = JSON.parse(value)
    return isJsonObject(parsed) ? parsed : null
  } catch {
    return null
  }
}

function objections(definition: JsonObject | null): string[] {
  if (definition === null) return ['has a definition that is no JSON object']
  const { States: states, StartAt: start } = definition
  if (!isJsonObject(states) || Object.keys(states).length === 0) return ['has no states']
  const has = (name: Json | undefined) => typeof name !== 'string' || Object.hasOwn(states, name)
  const wrong = [
    ...(start === undefined ? ['does not say which state it starts with'] : []),
    ...(has(start) ? [] : [`starts with ${start}, which is not one of its states`]),
  ]
  for (const [name, state] of Object.entries(states)) {
    if (!isJsonObject(state)) continue
    for (const next of nextOf(state))
      if (!has(next)) wrong.push(`goes from ${name} to ${next}, which is not one of its states`)
    if (!goesOn(state)) wrong.push(`does not say what follows ${name}, or that it ends there`)
  }
  return wrong
}

function nextOf(state: JsonObject): (Json | undefined)[] {
  const branches = [...itemsOf(state.Choices), ...itemsOf(state.Catch)]
  return [state.Next, state.Default, ...branches.map((branch) => (isJsonObject(branch) ? branch.Next : undefined))]
}

function goesOn({ Type, Next, End }: JsonObject): boolean {
  return Next !== undefined || End !== undefined || Type === 'Choice' || Type === 'Succeed' || Type === 'Fail'
}
