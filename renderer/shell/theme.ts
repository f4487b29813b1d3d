import { createTheme, Modal } from '@mantine/core'
import { Spotlight } from '@mantine/spotlight'
import { type Theme, TOKENS } from '../../shared/drawing/tokens'

/** Mantine's look: small, quiet, rounded a little. */
export const mantineTheme = createTheme({
  fontFamily: "'Inter Variable', Inter, system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '18px' },
  defaultRadius: 8,
  primaryColor: 'blue',
  // White on the sixth shade can be read, in either look.
  primaryShade: 6,
  colors: {
    blue: [
      '#EEF4FF',
      '#DBE7FE',
      '#BFD4FE',
      '#93B7FD',
      '#7AA7FF',
      '#3B78F6',
      '#2563EB',
      '#1D4FD0',
      '#1E44AB',
      '#1E3C87',
    ],
    red: ['#FFF1F1', '#FFE0E0', '#FFC7C7', '#FFA0A0', '#FF7B7B', '#EF4444', '#D32626', '#B21D1D', '#941A1A', '#7B1B1B'],
    // Mantine's own greys are warmer than the canvas.
    dark: [
      '#E4E9F2',
      '#B6BECD',
      '#909AAD',
      '#667289',
      '#3D4759',
      '#303949',
      '#262E3C',
      '#1C222E',
      '#171C26',
      '#11151D',
    ],
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '18px' }, h2: { fontSize: '15px' }, h3: { fontSize: '13px' } },
  },
  components: {
    Modal: Modal.extend({
      defaultProps: { overlayProps: { backgroundOpacity: 0.4 }, closeButtonProps: { 'aria-label': 'Close' } },
      styles: { title: { fontSize: '15px', fontWeight: 600 } },
    }),
    Spotlight: Spotlight.extend({ defaultProps: { overlayProps: { backgroundOpacity: 0.4, blur: 0 } } }),
  },
})

/** Puts the drawing's colours where style sheets find them: `--sb-card`, `--sb-category-compute`, `--sb-line-event`, … */
export function applyTokens(theme: Theme, root: HTMLElement = document.documentElement): void {
  const tokens = TOKENS[theme]
  const set = (name: string, value: string | number) => root.style.setProperty(`--sb-${name}`, String(value))
  for (const [name, value] of Object.entries(tokens.surface)) set(kebab(name), value)
  for (const [name, value] of Object.entries(tokens.categories)) set(`category-${name}`, value)
  for (const [name, value] of Object.entries(tokens.tiles)) set(`tile-${name}`, value)
  for (const [name, frame] of Object.entries(tokens.frames)) {
    set(`frame-${name}`, frame.stroke)
    set(`frame-${name}-title`, frame.title)
  }
  for (const [name, line] of Object.entries(tokens.lines)) set(`line-${name}`, line.stroke)
  for (const [name, value] of Object.entries(tokens.review)) set(`review-${name}`, value)
  root.dataset.theme = theme
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
