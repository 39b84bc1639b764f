/**
 * Colours of the charts by meaning. On the page they are the theme's CSS variables, so that a change of theme draws
 * nothing anew; in a picture they are fixed values, so that the file stands alone. tests/charts/palette.test.ts
 * keeps the values equal to src/ui/theme.css.
 */
export type Theme = 'light' | 'dark'

const variables = {
  surface: '--surface',
  line: '--line',
  lineStrong: '--line-strong',
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  accent: '--accent',
  accentInk: '--accent-ink',
  accentSoft: '--accent-soft',
  onAccent: '--on-accent',
  you: '--you',
  youSoft: '--you-soft',
  now: '--now',
  industry: '--industry',
  rival: '--rival',
  band: '--band',
  good: '--good',
  goodSoft: '--good-soft',
  bad: '--bad',
  badSoft: '--bad-soft',
  warn: '--warn',
  warnSoft: '--warn-soft',
  focus: '--focus',
} as const

export type Palette = Readonly<Record<keyof typeof variables, string>>

/** Name of the CSS variable behind each colour. */
export const paletteVariables: Readonly<Record<keyof Palette, string>> = variables

/** Colours that follow the page's theme. */
export const livePalette: Palette = Object.fromEntries(
  Object.entries(variables).map(([key, name]) => [key, `var(${name})`]),
) as Palette

const light: Palette = {
  surface: '#ffffff',
  line: '#e2e7ee',
  lineStrong: '#c3ccd8',
  ink: '#16202e',
  ink2: '#4c5a6e',
  ink3: '#5f6c80',
  accent: '#d9481f',
  accentInk: '#b93a15',
  accentSoft: '#fdeee9',
  onAccent: '#ffffff',
  you: '#1d4ed8',
  youSoft: '#e6edf7',
  now: '#64789a',
  industry: '#5d6b80',
  rival: '#b3bcc9',
  band: '#e6edf6',
  good: '#0a7a52',
  goodSoft: '#e4f4ec',
  bad: '#b42324',
  badSoft: '#fde9e9',
  warn: '#8a5800',
  warnSoft: '#fdf3d7',
  focus: '#1d4ed8',
}

const dark: Palette = {
  surface: '#18202b',
  line: '#2c3746',
  lineStrong: '#465468',
  ink: '#eef2f7',
  ink2: '#b9c4d3',
  ink3: '#9aa7b9',
  accent: '#f0673c',
  accentInk: '#ff8d68',
  accentSoft: '#3a221b',
  onAccent: '#1d0c05',
  you: '#7fa5ff',
  youSoft: '#1d2c48',
  now: '#94a6c4',
  industry: '#a3b0c2',
  rival: '#526075',
  band: '#1e2c40',
  good: '#4cc893',
  goodSoft: '#12322a',
  bad: '#ff8a85',
  badSoft: '#3b1f22',
  warn: '#e8b64c',
  warnSoft: '#352b16',
  focus: '#9dbaff',
}

/** Fixed colours of one theme, for a picture that leaves the page. */
export function palette(theme: Theme): Palette {
  return theme === 'dark' ? dark : light
}

/** Font of pictures: the app's own where installed, else what the reader's system has. */
export const pictureFont = "'Public Sans', system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
