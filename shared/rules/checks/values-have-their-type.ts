import type { PropertyType } from '../../catalogue/specification/types'
import { pathText } from '../../template/path'
import { misfitsOf } from '../misfits'
import { nameOf } from '../naming'
import type { Rule } from '../rule'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html */
export const valuesHaveTheirType: Rule = {
  id: 'values-have-their-type',
  severity: 'error',
  title: 'A value is of the kind its property wants',
  reason: 'CloudFormation refuses text where a list belongs, or a word where a number does.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html',
  check: (context) =>
    [...misfitsOf(context)].flatMap(([resource, misfits]) =>
      misfits.flatMap((misfit) =>
        misfit.what === 'shape'
          ? [
              {
                message: `${nameOf(resource)}: ${pathText(misfit.path)} must be ${WORDS[misfit.wanted.kind]}.`,
                where: context.at(resource, pathText(misfit.path)),
              },
            ]
          : [],
      ),
    ),
}

const WORDS: Readonly<Record<PropertyType['kind'], string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  'date-time': 'a date',
  json: 'an object',
  null: 'empty',
  tag: 'a tag with key and value',
  definition: 'an object with properties of its own',
  list: 'a list',
  map: 'an object of keys and values',
  union: 'of another kind',
}
