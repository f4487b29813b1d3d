import type { CategoryId } from '../catalogue/categories'
import type { LineKind } from '../relations/line-kinds'

/** Which set of colours. */
export type Theme = 'light' | 'dark'

/** What a frame stands for, as far as its colours go. */
export type FrameTone =
  | 'region'
  | 'vpc'
  | 'public'
  | 'private'
  | 'isolated'
  | 'security'
  | 'compute'
  | 'account'
  | 'integration'
  | 'networking'
  | 'on-premises'
  | 'neutral'

/** Colours of a frame: border, title and background; `fill` is laid over what lies below. */
export interface FrameColors {
  readonly stroke: string
  readonly title: string
  readonly fill: string
  readonly fillOpacity: number
}

/** How a kind of line is drawn. `dash` is an SVG dash pattern; absent: solid. Widths in pixels. */
export interface LineLook {
  readonly stroke: string
  readonly width: number
  readonly dash?: string
  readonly head: 'filled' | 'open' | 'none'
}

/** Colours of everything that is neither service, frame nor line. */
export interface SurfaceColors {
  readonly canvas: string
  readonly grid: string
  readonly card: string
  readonly cardBorder: string
  readonly shadow: string
  readonly text: string
  readonly muted: string
  readonly accent: string
  readonly selection: string
  /** Around what a search has found. */
  readonly hit: string
  readonly note: string
  readonly noteBorder: string
  readonly noteText: string
  readonly pill: string
  readonly pillBorder: string
}

/** What a comparison marks. */
export type ReviewTone = 'added' | 'removed' | 'changed' | 'replaced'

/** All colours of one theme. */
export interface Tokens {
  readonly surface: SurfaceColors
  readonly categories: Readonly<Record<CategoryId, string>>
  /** Background of an icon that has none of its own. */
  readonly tiles: Readonly<Record<CategoryId, string>>
  readonly frames: Readonly<Record<FrameTone, FrameColors>>
  readonly lines: Readonly<Record<LineKind, LineLook>>
  /** Outlines and words of what differs. */
  readonly review: Readonly<Record<ReviewTone, string>>
}

const CATEGORY_COLORS: Readonly<Record<CategoryId, string>> = {
  compute: '#ED7100',
  containers: '#ED7100',
  storage: '#7AA116',
  database: '#C925D1',
  networking: '#8C4FFF',
  integration: '#E7157B',
  security: '#DD344C',
  management: '#E7157B',
  analytics: '#8C4FFF',
  'machine-learning': '#01A88D',
  other: '#7D8998',
}

const LIGHT: Tokens = {
  surface: {
    canvas: '#FBFCFE',
    grid: '#E1E6EE',
    card: '#FFFFFF',
    cardBorder: '#DCE1E9',
    shadow: '#1B2A4A',
    text: '#16191F',
    muted: '#5B6675',
    accent: '#2563EB',
    selection: '#2563EB',
    hit: '#D97706',
    note: '#FFF9E6',
    noteBorder: '#EBDDB0',
    noteText: '#4A3F1D',
    pill: '#FFFFFF',
    pillBorder: '#DCE1E9',
  },
  review: { added: '#1A7F37', removed: '#CF222E', changed: '#8A5A00', replaced: '#7A3FE0' },
  categories: CATEGORY_COLORS,
  tiles: {
    compute: '#FDF0E3',
    containers: '#FDF0E3',
    storage: '#F1F6E4',
    database: '#FAE8FB',
    networking: '#F1EAFF',
    integration: '#FDE7F1',
    security: '#FCE9EC',
    management: '#FDE7F1',
    analytics: '#F1EAFF',
    'machine-learning': '#E2F5F2',
    other: '#EEF1F4',
  },
  frames: {
    region: { stroke: '#00A4A6', title: '#007072', fill: '#00A4A6', fillOpacity: 0 },
    vpc: { stroke: '#8C4FFF', title: '#6D33D6', fill: '#8C4FFF', fillOpacity: 0.02 },
    public: { stroke: '#7AA116', title: '#527000', fill: '#7AA116', fillOpacity: 0.08 },
    private: { stroke: '#00A4A6', title: '#007072', fill: '#00A4A6', fillOpacity: 0.08 },
    isolated: { stroke: '#4C7FB8', title: '#2F5F96', fill: '#4C7FB8', fillOpacity: 0.09 },
    security: { stroke: '#DD344C', title: '#B8213A', fill: '#DD344C', fillOpacity: 0.02 },
    compute: { stroke: '#ED7100', title: '#A34D00', fill: '#ED7100', fillOpacity: 0.04 },
    account: { stroke: '#E7157B', title: '#B80E61', fill: '#E7157B', fillOpacity: 0 },
    integration: { stroke: '#E7157B', title: '#B80E61', fill: '#E7157B', fillOpacity: 0.03 },
    networking: { stroke: '#8C4FFF', title: '#6D33D6', fill: '#8C4FFF', fillOpacity: 0.03 },
    'on-premises': { stroke: '#7D8998', title: '#566170', fill: '#7D8998', fillOpacity: 0.05 },
    neutral: { stroke: '#A3ADB9', title: '#566170', fill: '#7D8998', fillOpacity: 0.03 },
  },
  lines: {
    request: { stroke: '#2563EB', width: 1.6, head: 'filled' },
    event: { stroke: '#D6116F', width: 1.6, dash: '6 4', head: 'filled' },
    data: { stroke: '#12804A', width: 1.6, head: 'open' },
    network: { stroke: '#7440E8', width: 2.6, head: 'filled' },
    access: { stroke: '#97680B', width: 1.6, dash: '1.5 4', head: 'open' },
    observes: { stroke: '#C43C8A', width: 1.6, dash: '1.5 4', head: 'filled' },
    manages: { stroke: '#54627A', width: 1.2, head: 'open' },
    reference: { stroke: '#7B8694', width: 1, head: 'open' },
    annotation: { stroke: '#7B8694', width: 1, dash: '8 3', head: 'none' },
  },
}

const DARK: Tokens = {
  surface: {
    canvas: '#12151C',
    grid: '#262C38',
    card: '#1D222C',
    cardBorder: '#384151',
    shadow: '#000000',
    text: '#ECEFF4',
    muted: '#A9B3C2',
    accent: '#7AA7FF',
    selection: '#7AA7FF',
    hit: '#FBBF24',
    note: '#2C2717',
    noteBorder: '#57492A',
    noteText: '#EADFB9',
    pill: '#1D222C',
    pillBorder: '#384151',
  },
  review: { added: '#3FB950', removed: '#FF7B72', changed: '#E3B341', replaced: '#BC8CFF' },
  categories: CATEGORY_COLORS,
  tiles: {
    compute: '#F8E9DA',
    containers: '#F8E9DA',
    storage: '#EBF1DC',
    database: '#F5E1F6',
    networking: '#EBE3FB',
    integration: '#F9E1EC',
    security: '#F8E3E6',
    management: '#F9E1EC',
    analytics: '#EBE3FB',
    'machine-learning': '#DCF0ED',
    other: '#E4E8ED',
  },
  frames: {
    region: { stroke: '#1FB3B5', title: '#4CCFD1', fill: '#00A4A6', fillOpacity: 0 },
    vpc: { stroke: '#9A66FF', title: '#B794FF', fill: '#8C4FFF', fillOpacity: 0.05 },
    public: { stroke: '#8CB524', title: '#A9D13F', fill: '#7AA116', fillOpacity: 0.12 },
    private: { stroke: '#1FB3B5', title: '#4CCFD1', fill: '#00A4A6', fillOpacity: 0.12 },
    isolated: { stroke: '#6C9BD0', title: '#93BBEA', fill: '#4C7FB8', fillOpacity: 0.14 },
    security: { stroke: '#E8566B', title: '#FF8796', fill: '#DD344C', fillOpacity: 0.05 },
    compute: { stroke: '#F28A2B', title: '#FFAA5C', fill: '#ED7100', fillOpacity: 0.07 },
    account: { stroke: '#F04C9A', title: '#FF86BD', fill: '#E7157B', fillOpacity: 0 },
    integration: { stroke: '#F04C9A', title: '#FF86BD', fill: '#E7157B', fillOpacity: 0.06 },
    networking: { stroke: '#9A66FF', title: '#B794FF', fill: '#8C4FFF', fillOpacity: 0.06 },
    'on-premises': { stroke: '#8C98A8', title: '#B4BECC', fill: '#7D8998', fillOpacity: 0.1 },
    neutral: { stroke: '#6B7686', title: '#B4BECC', fill: '#7D8998', fillOpacity: 0.07 },
  },
  lines: {
    request: { stroke: '#6FA0FF', width: 1.6, head: 'filled' },
    event: { stroke: '#FF6BAE', width: 1.6, dash: '6 4', head: 'filled' },
    data: { stroke: '#43C487', width: 1.6, head: 'open' },
    network: { stroke: '#A681FF', width: 2.6, head: 'filled' },
    access: { stroke: '#E0B04A', width: 1.6, dash: '1.5 4', head: 'open' },
    observes: { stroke: '#F58BC4', width: 1.6, dash: '1.5 4', head: 'filled' },
    manages: { stroke: '#9DABC2', width: 1.2, head: 'open' },
    reference: { stroke: '#8893A3', width: 1, head: 'open' },
    annotation: { stroke: '#8893A3', width: 1, dash: '8 3', head: 'none' },
  },
}

/** The one place of colours, by theme. */
export const TOKENS: Readonly<Record<Theme, Tokens>> = { light: LIGHT, dark: DARK }
