const longest = 160

/** First sentence of a documentation text, links and markup reduced to their words, cut at a word when very long. */
export function firstSentence(markdown: string | undefined): string | undefined {
  const text = plain((markdown ?? '').trim().split(/\n\s*\n/, 1)[0] ?? '')
  const sentence = /^.*?[.!?](?=\s|$)(?<!\b(?:e\.g|i\.e|etc|vs|a\.k\.a)\.)/.exec(text)?.[0] ?? text
  return sentence === '' ? undefined : shortened(sentence)
}

function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/<\/?[a-zA-Z][^>]*>/g, ' ')
    .replace(/\*\*?([^*]+)\*\*?/g, '$1')
    .replace(/^(?:[>#-]+\s*)+/gm, '')
    .replace(/``/g, '`')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:)])/g, '$1')
    .trim()
}

function shortened(sentence: string): string {
  if (sentence.length <= longest) return sentence
  const cut = sentence.slice(0, longest)
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`
}
