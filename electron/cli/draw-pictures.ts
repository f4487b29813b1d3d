import { partOf, withInner } from '../../shared/diagram/part'
import type { Diagram, Flow } from '../../shared/diagram/types'
import { withCarried } from '../../shared/exporting/picture/carry'
import { drawDrawio, drawPicture, type PictureWish } from '../../shared/exporting/picture/picture'
import { serialiseDiagram } from '../../shared/file/serialise'
import { fontFiles, fontUrl, pdfFonts, readIcon } from './assets'
import { PictureTooLargeError, rasterise } from './rasterise'
import type { RenderOptions } from './render'
import { InputError } from './verb'

/** What was drawn: one picture, or one for each step of a flow. */
export type Pictures = readonly (string | Uint8Array)[]

/** Draws a diagram as the options say, in the format that the output's ending names. Throws InputError for what cannot be. */
export async function drawPictures(diagram: Diagram, options: RenderOptions): Promise<Pictures> {
  const format = options.output.replace(/^.*\./, '').toLowerCase()
  const scale = scaleOf(options.scale)
  if (format === 'drawio') return [await drawDrawio(diagram, options, readIcon)]
  const base = wishOf(diagram, options)
  const carried = options.diagram ? carriedText(diagram, base.only) : undefined
  const own = format === 'svg' ? { fontUrl: await fontUrl(), ...(carried !== undefined && { carried }) } : {}
  const svgs = await Promise.all(
    stepsOf(diagram, base, options).map((step) => drawPicture(diagram, { ...base, ...own, ...step }, readIcon)),
  )
  if (format === 'svg') return svgs
  if (format === 'pdf') return [await pdfOf(svgs, diagram.name)]
  return svgs.map((svg) => toPng(svg, scale, carried))
}

function wishOf(diagram: Diagram, options: RenderOptions): PictureWish {
  const { theme, level, legend, title, date, transparent, only } = options
  const flow = options.flow === undefined ? undefined : flowNamed(diagram, options.flow)
  return {
    theme,
    level,
    legend,
    title,
    transparent: transparent ?? false,
    ...(date !== undefined && { date }),
    ...(only && { only: only.map((name) => nodeNamed(diagram, name)) }),
    ...(flow && { flow: flow.id }),
  }
}

/** The steps that pictures are made of; an empty entry is a picture of all. */
function stepsOf(diagram: Diagram, { flow: id }: PictureWish, options: RenderOptions): { readonly step?: number }[] {
  const flow = diagram.flows?.find((each) => each.id === id)
  if (!flow && (options.step !== undefined || options.eachStep))
    throw new InputError('--step and --each-step need a --flow')
  if (flow && options.eachStep) return flow.steps.map((_, step) => ({ step }))
  if (options.step === undefined) return [{}]
  const step = Number(options.step)
  if (!flow?.steps[step - 1])
    throw new InputError(`--step ${options.step}: the flow has ${flow?.steps.length ?? 0} steps`)
  return [{ step: step - 1 }]
}

function flowNamed(diagram: Diagram, name: string): Flow {
  const flow = diagram.flows?.find((each) => each.name === name || each.id === name)
  if (flow && flow.steps.length > 0) return flow
  const names = diagram.flows?.map((each) => each.name).join(', ')
  throw new InputError(`--flow ${name}: there is no such flow with steps${names ? ` among ${names}` : ''}`)
}

function nodeNamed(diagram: Diagram, name: string): string {
  const isNamed = [
    (node: Diagram['nodes'][number]) => node.kind === 'resource' && node.logicalId === name,
    (node: Diagram['nodes'][number]) => node.label === name,
    (node: Diagram['nodes'][number]) => node.id === name,
  ]
  for (const is of isNamed) {
    const found = diagram.nodes.find(is)
    if (found) return found.id
  }
  throw new InputError(`--only ${name}: no node has this logical id, label or id`)
}

function carriedText(diagram: Diagram, only: readonly string[] | undefined): string {
  return serialiseDiagram(only ? partOf(diagram, withInner(diagram, only)) : diagram)
}

function scaleOf(text: string): number {
  const scale = Number(text)
  if (!(scale >= 0.1 && scale <= 8)) throw new InputError(`--scale ${text}: a number from 0.1 to 8 is needed`)
  return scale
}

async function pdfOf(svgs: readonly string[], title: string): Promise<Uint8Array> {
  const { toPdf } = await import('../../shared/exporting/pdf/to-pdf')
  return toPdf(svgs, title, await pdfFonts())
}

function toPng(svg: string, scale: number, carried: string | undefined): Uint8Array {
  try {
    const png = rasterise(svg, scale, fontFiles())
    return carried === undefined ? png : withCarried(png, new TextEncoder().encode(carried))
  } catch (error) {
    if (error instanceof PictureTooLargeError) throw new InputError(error.message)
    throw error
  }
}
