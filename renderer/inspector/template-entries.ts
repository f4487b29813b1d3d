import type {
  PropertySpecification,
  PropertySpecifications,
  PropertyType,
} from '../../shared/catalogue/specification/types'
import { isJsonObject, type Json } from '../../shared/template/json'
import { LOGICAL_ID } from '../../shared/template/types'

const text: PropertyType = { kind: 'string' }
const number: PropertyType = { kind: 'integer' }

function part(
  name: string,
  type: PropertyType,
  documentation: string,
  more: Partial<PropertySpecification> = {},
): [string, PropertySpecification] {
  const base = { name, type, documentation, required: false, values: undefined, defaultValue: undefined }
  return [name, { ...base, replacement: 'no', deprecated: false, references: [], ...more }]
}

/** What a parameter may say. */
export const PARAMETER_PARTS: PropertySpecifications = Object.fromEntries([
  part('Type', text, 'What kind of value is asked for.', { required: true }),
  part('Default', text, 'What is taken when nobody gives a value.'),
  part('Description', text, 'What the person who deploys reads.'),
  part('AllowedValues', { kind: 'list', item: text }, 'The only values that are accepted.'),
  part('NoEcho', { kind: 'boolean' }, 'The value is hidden wherever the stack is shown.'),
  part('AllowedPattern', text, 'A regular expression that the value must match.'),
  part('ConstraintDescription', text, 'What is said when a value is not accepted.'),
  part('MinLength', number, 'The fewest characters.'),
  part('MaxLength', number, 'The most characters.'),
  part('MinValue', { kind: 'number' }, 'The smallest number.'),
  part('MaxValue', { kind: 'number' }, 'The greatest number.'),
])

/** What an output may say. */
export const OUTPUT_PARTS: PropertySpecifications = Object.fromEntries([
  part('Value', text, 'What the stack tells once it is deployed.', { required: true }),
  part('Description', text, 'What the value is good for.'),
  part('Export', { kind: 'definition', name: 'Export' }, 'Other stacks of the region may import it by this name.'),
  part('Condition', text, 'The output is only there while this condition holds.'),
])

/** What `Export` of an output holds. */
export const EXPORT_PARTS: PropertySpecifications = Object.fromEntries([
  part('Name', text, 'The name other stacks import it by.', { required: true }),
])

/** The types of a parameter, the most used first; SSM parameters are followed by the name of one as the default. */
export const PARAMETER_TYPES = [
  'String',
  'Number',
  'CommaDelimitedList',
  'List<Number>',
  'AWS::EC2::KeyPair::KeyName',
  'AWS::EC2::VPC::Id',
  'AWS::EC2::Subnet::Id',
  'List<AWS::EC2::Subnet::Id>',
  'AWS::EC2::SecurityGroup::Id',
  'List<AWS::EC2::SecurityGroup::Id>',
  'AWS::EC2::AvailabilityZone::Name',
  'List<AWS::EC2::AvailabilityZone::Name>',
  'AWS::EC2::Image::Id',
  'AWS::EC2::Instance::Id',
  'AWS::EC2::Volume::Id',
  'AWS::Route53::HostedZone::Id',
  'AWS::SSM::Parameter::Name',
  'AWS::SSM::Parameter::Value<String>',
  'AWS::SSM::Parameter::Value<List<String>>',
  'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>',
]

const CONDITION_FUNCTIONS = ['Fn::And', 'Fn::Equals', 'Fn::Not', 'Fn::Or', 'Condition']

/** Why a value is no condition; undefined: it is one. */
export function refuseCondition(value: Json): string | undefined {
  const keys = isJsonObject(value) ? Object.keys(value) : []
  return keys.length === 1 && CONDITION_FUNCTIONS.includes(keys[0] ?? '')
    ? undefined
    : 'A condition is one of Fn::Equals, Fn::And, Fn::Or, Fn::Not and Condition'
}

/** Why a value is no mapping; undefined: it is one. */
export function refuseMapping(value: Json): string | undefined {
  if (!isJsonObject(value) || Object.keys(value).length === 0) return 'A mapping has names, each with names and values'
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith('Fn::')) continue
    if (!isJsonObject(inner) || Object.keys(inner).length === 0) return `${name} needs names with values below it`
    const wrong = Object.entries(inner).find(([, each]) => isJsonObject(each) || each === null)
    if (wrong) return `${name}.${wrong[0]} must be a text, a number or a list of them`
  }
  return undefined
}

/** Why a name cannot be that of a new entry; undefined: it can. */
export function refuseEntryName(name: string, taken: ReadonlySet<string>): string | undefined {
  if (!LOGICAL_ID.test(name)) return 'A name has letters and digits, nothing else'
  return taken.has(name) ? `${name} is taken already` : undefined
}
