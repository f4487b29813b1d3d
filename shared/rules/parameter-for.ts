import type { PropertySpecification, PropertyType } from '../catalogue/specification/types'
import type { JsonObject } from '../template/json'

const ID_PARAMETERS: Readonly<Record<string, string>> = {
  'AWS::EC2::VPC': 'AWS::EC2::VPC::Id',
  'AWS::EC2::Subnet': 'AWS::EC2::Subnet::Id',
  'AWS::EC2::SecurityGroup': 'AWS::EC2::SecurityGroup::Id',
  'AWS::EC2::Instance': 'AWS::EC2::Instance::Id',
  'AWS::EC2::Volume': 'AWS::EC2::Volume::Id',
  'AWS::Route53::HostedZone': 'AWS::Route53::HostedZone::Id',
}

/** A parameter that asks for a property's value; undefined where a parameter cannot hold such a value. */
export function parameterFor(property: PropertySpecification): JsonObject | undefined {
  const type = parameterType(property, property.type)
  if (!type) return undefined
  const list = type.startsWith('List<') || type === 'CommaDelimitedList'
  const allowed = property.type.kind === 'boolean' ? ['true', 'false'] : list ? undefined : property.values
  return {
    Type: type,
    ...(property.documentation && { Description: property.documentation.slice(0, 300) }),
    ...(allowed && { AllowedValues: allowed }),
  }
}

function parameterType(property: PropertySpecification, { kind, ...rest }: PropertyType): string | undefined {
  const id = property.references.map((each) => ID_PARAMETERS[each.type]).find((each) => each !== undefined)
  if (kind === 'string') return id ?? 'String'
  if (kind === 'number' || kind === 'integer') return 'Number'
  if (kind === 'boolean' || kind === 'date-time') return 'String'
  if (kind === 'list' && 'item' in rest && rest.item.kind === 'string') return id ? `List<${id}>` : 'CommaDelimitedList'
  return undefined
}
