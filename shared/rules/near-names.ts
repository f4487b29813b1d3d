/** Of some names the one a person who typed `name` most likely meant; undefined: none is near. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const same = names.find((each) => each.toLowerCase() === name.toLowerCase())
  if (same) return same
  const most = name.length > 5 ? 2 : 1
  const scored = names.map((each) => ({ each, distance: distance(name, each, most) }))
  return scored.filter((entry) => entry.distance <= most).sort((a, b) => a.distance - b.distance)[0]?.each
}

/** How many letters must be added, dropped or changed to get from one text to the other; above `most` any larger number. */
function distance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1
  let row = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change))
    }
    row = next
  }
  return row[to.length] ?? most + 1
}
