/** A page with a heading, an introduction and a part for each group. */
export function page(title: string, introduction: string, parts: readonly string[]): string {
  return `${[`# ${title}`, introduction, ...parts].join('\n\n')}\n`
}

/** A part of a page: a heading and a table. */
export function part(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [`## ${title}`, '', row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n')
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
}
