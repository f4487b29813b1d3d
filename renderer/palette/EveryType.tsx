import { Text } from '@mantine/core'
import { iconOfType } from '../../shared/catalogue/icons'
import { serviceOf } from '../../shared/catalogue/services'
import { createTypeSearch } from '../../shared/catalogue/specification/search'
import type { Item } from '../../shared/editor/item'
import { startCarrying } from '../canvas/carry'
import { placeItemFreely } from '../canvas/place-item-freely'
import { ServiceIcon } from '../canvas/ServiceIcon'
import { specificationIndex } from '../store/specification'

const SHOWN = 40
const search = createTypeSearch(specificationIndex)
const COUNT = Object.values(specificationIndex).reduce((count, { types }) => count + Object.keys(types).length, 0)

/** CloudFormation's types that fit a query, those with a tile of their own left out. */
export function EveryType({ query }: { readonly query: string }) {
  if (query === '') {
    return (
      <Text size="sm" c="dimmed" px="xs" pb="sm">
        {COUNT.toLocaleString('en')} types of CloudFormation. Search above to find one.
      </Text>
    )
  }
  const hits = search(query, SHOWN).filter((hit) => serviceOf(hit.type) === undefined)
  if (hits.length === 0) {
    return (
      <Text size="sm" c="dimmed" px="xs">
        No other type fits “{query}”.
      </Text>
    )
  }
  return (
    <ul className="type-list">
      {hits.map((hit) => (
        <li key={hit.type}>
          <TypeRow type={hit.type} documentation={hit.documentation} />
        </li>
      ))}
    </ul>
  )
}

function TypeRow({ type, documentation }: { readonly type: string; readonly documentation: string }) {
  const item: Item = { kind: 'resource', type }
  return (
    <button
      type="button"
      className="type-row"
      title={documentation}
      data-item={`resource ${type}`}
      onPointerDown={(event) => event.button === 0 && startCarrying({ item }, event)}
      onClick={(event) => event.detail === 0 && placeItemFreely(item)}
      onDoubleClick={() => placeItemFreely(item)}
    >
      <ServiceIcon name={iconOfType(type)} size={20} />
      <span>{type.replace(/^AWS::/, '')}</span>
    </button>
  )
}
