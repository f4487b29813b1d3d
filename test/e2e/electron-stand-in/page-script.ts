/** Name of the function through which the page reaches main. */
export const bindingName = '__standInMessage'

/** Runs in the page before anything else: an `electron` for the preload script, then the preload script itself. */
export function pageScript(preload: string): string {
  return `(() => {
  if (window !== window.top) return
  const binding = window[${JSON.stringify(bindingName)}]
  const toText = (value) => JSON.stringify(value === undefined ? null : value, (key, part) =>
    part instanceof Uint8Array ? { $bytes: btoa(Array.from(part, (byte) => String.fromCharCode(byte)).join('')) } : part)
  const fromText = (text) => JSON.parse(text, (key, part) =>
    part && typeof part === 'object' && typeof part.$bytes === 'string'
      ? Uint8Array.from(atob(part.$bytes), (character) => character.charCodeAt(0)) : part)
  const listeners = new Map()
  const ipcRenderer = {
    invoke: async (channel, ...args) => {
      const { error, value } = fromText(await binding(toText({ channel, args })))
      if (error !== undefined) throw new Error("Error invoking remote method '" + channel + "': " + error)
      return value
    },
    on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    off: (channel, listener) => listeners.set(channel, (listeners.get(channel) ?? []).filter((one) => one !== listener)),
  }
  const droppedPaths = {}
  Object.defineProperty(window, '__standIn', { value: {
    deliver: (channel, text) => { for (const listener of listeners.get(channel) ?? []) listener({}, ...fromText(text)) },
    droppedPaths,
  } })
  const electron = {
    contextBridge: { exposeInMainWorld: (key, api) => Object.defineProperty(window, key, { value: Object.freeze(api) }) },
    ipcRenderer,
    webUtils: { getPathForFile: (file) => droppedPaths[file.name] ?? '' },
  }
  const module = { exports: {} }
  ;(function (require, module, exports) {
${preload}
  })(() => electron, module, module.exports)
})()`
}
