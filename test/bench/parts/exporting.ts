import { exportTemplate } from '../../../shared/exporting/cloudformation/export'
import { findProblems } from '../../../shared/rules/run'
import { toJsonText } from '../../../shared/template/json-text'
import { locatePaths } from '../../../shared/template/locate'
import { toYamlText } from '../../../shared/template/yaml-text'
import { loadSpecification } from '../../support/specification'
import { largeDiagram } from '../large-diagram'
import { against, measured, printTable, type Row } from '../measure'

/** Exporting, checking and writing large diagrams. */
export async function exporting(): Promise<void> {
  const specification = loadSpecification()
  const rows: Row[] = []
  const [small, large] = [largeDiagram(500), largeDiagram(2000)]
  for (const diagram of [small, large]) {
    const { template } = exportTemplate(diagram)
    const size = `${diagram.nodes.length} nodes, ${diagram.connections.length} lines`
    console.log(`${size}: ${Object.keys(template.Resources).length} resources`)
  }
  const exportSmall = await measured('export 500 nodes', () => exportTemplate(small))
  const exportLarge = await measured('export 2,000 nodes', () => exportTemplate(large))
  const checkSmall = await measured('export and check 500 nodes', () =>
    findProblems(small, exportTemplate(small), specification),
  )
  const checkLarge = await measured('export and check 2,000 nodes', () =>
    findProblems(large, exportTemplate(large), specification),
  )
  rows.push(exportSmall, { ...against(checkSmall, exportSmall), wished: 1000 })
  rows.push(
    { ...against(exportLarge, exportSmall), wished: 2000 },
    { ...against(checkLarge, checkSmall), wished: 1000 },
  )
  const { template } = exportTemplate(large)
  const json = await measured('write JSON, 2,000 nodes', () => toJsonText(template))
  const yaml = await measured('write YAML, 2,000 nodes', () => toYamlText(template))
  const text = toYamlText(template)
  const locate = await measured('find paths in that YAML', () => locatePaths(text), 3)
  rows.push(json, against(yaml, json), against(locate, yaml))
  printTable('Exporting', rows)
}
