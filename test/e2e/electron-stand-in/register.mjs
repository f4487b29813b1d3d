import { register } from 'node:module'

// The built main process asks for `electron` and gets the stand-in.
const standIn = new URL('./electron.ts', import.meta.url).href
const hook = `export function resolve(specifier, context, next) {
  return next(specifier === 'electron' ? ${JSON.stringify(standIn)} : specifier, context)
}`
register(`data:text/javascript,${encodeURIComponent(hook)}`)
