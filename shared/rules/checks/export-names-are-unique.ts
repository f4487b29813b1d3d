import { isJsonObject } from '../../template/json'
import type { Rule } from '../rule'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html */
export const exportNamesAreUnique: Rule = {
  id: 'export-names-are-unique',
  severity: 'error',
  title: 'No two outputs are exported under one name',
  reason: 'Export names are unique within an account and region, so the deployment would fail at the second.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html',
  check: (context) => {
    const seen = new Map<string, string>()
    return Object.entries(context.template.Outputs ?? {}).flatMap(([id, output]) => {
      const exported = isJsonObject(output) && isJsonObject(output.Export) ? output.Export.Name : undefined
      if (exported === undefined) return []
      const key = JSON.stringify(exported)
      const other = seen.get(key)
      if (!other) seen.set(key, id)
      const shown = typeof exported === 'string' ? ` ${exported}` : ''
      return other
        ? [
            {
              message: `The outputs ${other} and ${id} are exported under one name${shown}.`,
              where: { path: ['Outputs', id, 'Export'] },
            },
          ]
        : []
    })
  },
}
