import { createContext, useContext } from 'react'
import type { PropertySpecification, TypeSpecification } from '../../shared/catalogue/specification/types'

/** What is known of the thing whose values are edited. */
export interface EditedType {
  /** Nested structures are looked up here; undefined: nothing is known. */
  readonly type: Pick<TypeSpecification, 'definitions'> | undefined
  /** The resource itself, which its own values cannot name; undefined: any may be named. */
  readonly logicalId?: string
  /** Whether only plain values may stand there, as in a parameter; absent: expressions may as well. */
  readonly isLiteral?: boolean
}

/** Passes it down to the editors of nested values. */
export const EditedTypeContext = createContext<EditedType>({ type: undefined })

export function useEditedType(): EditedType {
  return useContext(EditedTypeContext)
}

/** The types whose identifiers a property may hold. */
export function wantedTypes(spec: PropertySpecification | undefined): ReadonlySet<string> {
  return new Set(spec?.references.map(({ type }) => type))
}
