import { useEffect, useReducer } from 'react'
import { loadTypes, specification } from '../store/specification'

/** Loads what is known of these types; whether all of it is there. */
export function useTypesLoaded(types: readonly string[]): boolean {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const missing = specification.missingNamespaces(types).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is another one each time; what is missing says it all
  useEffect(() => {
    if (missing) void loadTypes(types).then(redraw)
  }, [missing])
  return missing === ''
}
