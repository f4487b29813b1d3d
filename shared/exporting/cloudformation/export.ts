import type { Diagram } from '../../diagram/types'
import type { Exported } from '../../relations/exported'
import type { JsonObject } from '../../template/json'
import type { Template, TemplateResource } from '../../template/types'
import { collectContributions } from './collect'
import { TemplateDraft } from './draft'
import { writeEnvironment } from './environment'
import { writeGrants } from './grants'
import { LogicalIds } from './logical-ids'
import { addNodes, addRelationResources, applyDefaults, applyFallbacks, applyWrites, only } from './merge'
import { orderResources } from './order'
import { addOwned } from './owned'
import { withholdSecrets } from './secrets'
import { writeTraffic } from './traffic'
import { writeWaits } from './waits'

/** Turns a diagram into a template. Never throws: what cannot be written becomes a problem. Only forward steps. */
export function exportTemplate(diagram: Diagram): Exported {
  const ids = new LogicalIds(diagram)
  const draft = new TemplateDraft()
  const all = collectContributions(diagram, ids)
  addNodes(diagram, draft)
  addRelationResources(all, diagram, draft, ids)
  const later = applyWrites(all, draft)
  addOwned(diagram, all, draft, ids)
  reportMissing(applyWrites(later, draft), draft)
  applyDefaults(all, draft)
  applyFallbacks(diagram, draft)
  writeGrants(all, diagram, draft, ids)
  writeTraffic(all, diagram, draft, ids)
  writeWaits(all, diagram, draft, ids)
  writeEnvironment(all, diagram, draft, ids)
  for (const { contribution, cause } of only(all, 'report')) {
    draft.report('export-not-written', contribution.severity, contribution.message, cause)
  }
  const withheld = withholdSecrets(diagram, draft)
  const template = templateOf(diagram, orderResources(diagram, draft), withheld)
  return { template, provenance: draft.provenance, problems: draft.problems, newIds: ids.newIds }
}

function reportMissing(left: ReturnType<typeof applyWrites>, draft: TemplateDraft): void {
  for (const { contribution, cause } of left) {
    if (!('resource' in contribution)) continue
    draft.report('export-missing-resource', 'error', `There is no resource ${contribution.resource} to write to`, cause)
  }
}

function templateOf(diagram: Diagram, resources: Record<string, TemplateResource>, withheld: JsonObject): Template {
  const sections = diagram.template
  const parameters = { ...sections.parameters, ...withheld }
  const some = (section: JsonObject | undefined) => section !== undefined && Object.keys(section).length > 0
  return {
    AWSTemplateFormatVersion: '2010-09-09',
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
