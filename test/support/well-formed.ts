/** Whether a text is well-formed XML as far as our writers go: tags close in order, values are quoted, markup is escaped. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = []
  let at = 0
  let roots = 0
  for (const token of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gu)) {
    if (token.index !== at) return false
    at = token.index + token[0].length
    const [, closing, name, attributes = '', empty, text] = token
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/iu.test(text ?? attributes)) return false
    if (text !== undefined) {
      if (open.length === 0 && text.trim() !== '') return false
      continue
    }
    const names = [...attributes.matchAll(/([\w:.-]+)=/gu)].map(([, each]) => each)
    if (new Set(attributes.match(/\s[\w:.-]+="/gu)).size !== (attributes.match(/\s[\w:.-]+="/gu) ?? []).length)
      return false
    if (names.length === 0 && attributes.trim() !== '') return false
    if (closing) {
      if (open.pop() !== name) return false
    } else {
      if (open.length === 0) roots++
      if (!empty && name !== undefined) open.push(name)
    }
  }
  return at === xml.length && open.length === 0 && roots === 1
}
