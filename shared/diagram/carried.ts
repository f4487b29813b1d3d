/**
 * How a picture names the diagram it carries. An SVG has it as text of an element `diagram` of this namespace, inside
 * `metadata`; a PNG as an uncompressed `iTXt` chunk with this keyword.
 */
export const CARRIED = { namespace: 'urn:stackboard:diagram', keyword: 'stackboard:diagram' } as const
