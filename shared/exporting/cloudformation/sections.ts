import type { Diagram } from '../../diagram/types'
import type { JsonObject } from '../../template/json'
import type { Template, TemplateResource } from '../../template/types'

/** The whole template: the diagram's sections around the resources, and what of an opened template nothing else can hold. */
export function templateOf(
  { template: sections }: Diagram,
  resources: Readonly<Record<string, TemplateResource>>,
  withheld: JsonObject,
): Template {
  const parameters = { ...sections.parameters, ...withheld }
  const some = (section: JsonObject | undefined) => section !== undefined && Object.keys(section).length > 0
  const { Resources: _carried, ...others } = sections.others ?? {}
  const version = sections.formatVersion === undefined ? '2010-09-09' : sections.formatVersion
  return {
    ...others,
    ...(version !== null && { AWSTemplateFormatVersion: version }),
    ...(sections.description && { Description: sections.description }),
    ...(sections.transform !== undefined && { Transform: sections.transform as string }),
    ...(some(sections.metadata) && { Metadata: sections.metadata }),
    ...(some(parameters) && { Parameters: parameters }),
    ...(some(sections.rules) && { Rules: sections.rules }),
    ...(some(sections.mappings) && { Mappings: sections.mappings }),
    ...(some(sections.conditions) && { Conditions: sections.conditions }),
    Resources: resources,
    ...(some(sections.outputs) && { Outputs: sections.outputs }),
    ...(some(sections.hooks) && { Hooks: sections.hooks }),
  } as Template
}
