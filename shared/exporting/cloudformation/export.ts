import type { Diagram } from '../../diagram/types'
import type { Exported } from '../../relations/exported'
import { collectContributions } from './collect'
import { TemplateDraft } from './draft'
import { writeEnvironment } from './environment'
import { writeGrants } from './grants'
import { LogicalIds } from './logical-ids'
import { addNodes, addRelationResources, applyDefaults, applyFallbacks, applyWrites, only } from './merge'
import { orderResources } from './order'
import { addOwned } from './owned'
import { withholdSecrets } from './secrets'
import { templateOf } from './sections'
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
