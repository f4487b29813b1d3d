import { isJsonObject, type JsonObject } from '../../template/json'
import { applyMending, offer } from '../mending'
import type { Rule } from '../rule'
import { itemsOf, numberOf } from '../settings'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html */
export const parameterDefaultsAreAllowed: Rule = {
  id: 'parameter-defaults-are-allowed',
  severity: 'error',
  title: 'The default of a parameter is a value the parameter takes',
  reason: 'CloudFormation refuses a template whose own default breaks its own rules.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html',
  check: (context) =>
    Object.entries(context.template.Parameters ?? {}).flatMap(([name, parameter]) => {
      const reason = isJsonObject(parameter) ? objection(parameter) : undefined
      if (!reason || !isJsonObject(parameter)) return []
      const { Default: _wrong, ...rest } = parameter
      return [
        {
          message: `The default of the parameter ${name} ${reason}.`,
          where: { path: ['Parameters', name, 'Default'] },
          ...offer('Remove the default', [{ do: 'section', section: 'parameters', name, value: rest }]),
        },
      ]
    }),
  fix: applyMending,
}

function objection({ Type, Default, AllowedValues, MinLength, MaxLength, MinValue, MaxValue }: JsonObject) {
  if (Default === undefined || (typeof Type === 'string' && /List/.test(Type))) return undefined
  const text = String(Default)
  const allowed = itemsOf(AllowedValues)
  if (allowed.length > 0 && !allowed.some((each) => String(each) === text)) return 'is not one of its allowed values'
  if (Type === 'Number') {
    const value = Number(text)
    if (text === '' || Number.isNaN(value)) return 'is no number'
    if (value < (numberOf(MinValue) ?? -Infinity) || value > (numberOf(MaxValue) ?? Infinity))
      return 'is outside its range'
  }
  if (Type !== 'String') return undefined
  if (text.length < (numberOf(MinLength) ?? 0)) return 'is too short'
  return text.length > (numberOf(MaxLength) ?? Infinity) ? 'is too long' : undefined
}
