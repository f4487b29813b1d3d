// Browsers refuse larger canvases, some by giving back an empty picture.
const LARGEST_SIDE = 16384
const LARGEST_AREA = 200_000_000

/** The bytes of a PNG of an SVG; `scale` is pixels for each of its own. Throws, with a reason to show, where that would be too large. */
export async function rasterise(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const image = await loadImage(svg)
  const width = Math.ceil(image.naturalWidth * scale)
  const height = Math.ceil(image.naturalHeight * scale)
  if (Math.max(width, height) > LARGEST_SIDE || width * height > LARGEST_AREA) {
    throw new Error(
      `The picture would be ${width} × ${height} pixels; at most ${LARGEST_SIDE} a side are possible. Choose a smaller scale or SVG.`,
    )
  }
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The picture could not be made; choose a smaller scale or SVG.')
  return new Uint8Array(await blob.arrayBuffer())
}

function loadImage(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => {
      URL.revokeObjectURL(url)
      resolve(image)
    }
    image.onerror = () => {
      URL.revokeObjectURL(url)
      reject(new Error('The picture could not be drawn.'))
    }
    image.src = url
  })
}
