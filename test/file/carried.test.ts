import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rasterise } from '../../electron/cli/rasterise'
import { type Diagram, emptyDiagram } from '../../shared/diagram/types'
import { withCarried } from '../../shared/exporting/picture/carry'
import { drawPicture, type PictureWish } from '../../shared/exporting/picture/picture'
import { carriedIn } from '../../shared/file/carried'
import { parseDiagram } from '../../shared/file/parse'
import { serialiseDiagram } from '../../shared/file/serialise'

const SAMPLES = new URL('../../assets/samples/', import.meta.url)
const WISH: PictureWish = { theme: 'light', level: 'architecture', legend: true, title: true, transparent: false }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const noIcon = async () => undefined
const SMALL_PNG = rasterise('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>', 1, [])

function textIn(bytes: Uint8Array): string {
  const carried = carriedIn(bytes, 'x')
  if (carried.outcome !== 'carried') throw new Error(carried.outcome)
  return carried.text
}

async function svgOf(diagram: Diagram): Promise<string> {
  return drawPicture(diagram, { ...WISH, carried: serialiseDiagram(diagram) }, noIcon)
}

/** What opening the picture gives, as the text of its file. */
function opened(text: string): string {
  const result = parseDiagram(text, 'x.svg')
  if (result.outcome !== 'opened') throw new Error(result.outcome)
  return serialiseDiagram(result.diagram)
}

describe('carriedIn', () => {
  it.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.awsdiagram')))('gives %s back', async (name) => {
    const text = readFileSync(new URL(name, SAMPLES), 'utf8')
    const first = parseDiagram(text, name)
    if (first.outcome !== 'opened') throw new Error(first.outcome)
    const expected = serialiseDiagram(first.diagram)
    expect(opened(textIn(bytesOf(await svgOf(first.diagram))))).toBe(expected)
    expect(textIn(withCarried(SMALL_PNG, bytesOf(expected)))).toBe(expected)
  })

  it('gives any text back, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' })), async (labels) => {
        const nodes = labels.map(
          (label, i) => ({ id: `n${i}`, kind: 'note', label, position: { x: 0, y: i * 80 } }) as const,
        )
        const diagram = { ...emptyDiagram(labels.join(' ') || 'x'), nodes }
        const expected = serialiseDiagram(diagram)
        expect(opened(textIn(bytesOf(await svgOf(diagram))))).toBe(expected)
        expect(textIn(withCarried(SMALL_PNG, bytesOf(expected)))).toBe(expected)
      }),
      { numRuns: 60 },
    )
  })

  it('reads what other programs made of it', () => {
    const cdata =
      '<svg><metadata><s:diagram xmlns:s="urn:stackboard:diagram"> <![CDATA[{"a":"<&amp;"}]]></s:diagram></metadata></svg>'
    expect(textIn(bytesOf(cdata))).toBe('{"a":"<&amp;"}')
    const entities =
      "<?xml version='1.0'?>\n<svg><diagram xmlns='urn:stackboard:diagram'>{&#34;a&#x22;:1}</diagram></svg>"
    expect(textIn(bytesOf(entities))).toBe('{"a":1}')
  })

  it('says of pictures without a diagram that there is none', () => {
    for (const bytes of [
      SMALL_PNG,
      bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><text>urn:stackboard:diagram</text></svg>'),
    ]) {
      expect(carriedIn(bytes, 'shot')).toMatchObject({
        outcome: 'nothing',
        message: expect.stringContaining('“shot” is'),
      })
    }
  })

  it('leaves what is no picture to others', () => {
    for (const text of ['', '{}', 'Resources: {}', '<html><svg></svg></html>', '<?xml version="1.0"?><mxfile/>'])
      expect(carriedIn(bytesOf(text), 'x').outcome).toBe('no-picture')
  })

  it('never throws on damaged pictures', () => {
    const whole = withCarried(SMALL_PNG, bytesOf('{"format":"awsdiagram"}'))
    for (let length = 0; length < whole.length; length++) carriedIn(whole.slice(0, length), 'x')
    const huge = Uint8Array.from(whole)
    huge.set([0xff, 0xff, 0xff, 0xff], 8)
    expect(carriedIn(huge, 'x').outcome).toBe('nothing')
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const damaged = Uint8Array.from(whole)
        damaged[at] = byte
        carriedIn(damaged, 'x')
      }),
    )
  })

  it('takes keys of prototypes as plain keys', () => {
    const hostile =
      '{"format":"awsdiagram","version":1,"name":"x","__proto__":{"polluted":true},"nodes":[],"connections":[]}'
    const text = textIn(withCarried(SMALL_PNG, bytesOf(hostile)))
    expect(parseDiagram(text, 'x.png').outcome).not.toBe('refused')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})
