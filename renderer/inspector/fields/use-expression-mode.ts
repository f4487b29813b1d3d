import { useEffect, useState } from 'react'
import { isExpression } from '../../../shared/template/intrinsics'
import type { Json } from '../../../shared/template/json'

/** Whether a field shows an expression, and how to change that. */
export interface ExpressionMode {
  readonly isOn: boolean
  toggle(): void
}

/**
 * A field shows an expression while its value is one, or while one is being put together. The value it had before stays until
 * the expression is complete, and comes back when the expression is given up.
 */
export function useExpressionMode(
  value: Json | undefined,
  onChange: (value: Json | undefined) => void,
): ExpressionMode {
  const [isWanted, setWanted] = useState(false)
  const [before, setBefore] = useState<Json | undefined>(undefined)
  const has = isExpression(value)
  useEffect(() => {
    if (has) setWanted(false)
  }, [has])
  const toggle = () => {
    if (has) {
      onChange(before)
      setWanted(false)
    } else {
      setBefore(value)
      setWanted(!isWanted)
    }
  }
  return { isOn: has || isWanted, toggle }
}
