/**
 * Outlines on a 24 x 24 grid, drawn with the text colour. Filled ones carry the shape of a meaning (a star, a triangle)
 * or are too small to be outlined.
 */
export const icons = {
  atLeast: { line: 'M5 4.5l13 5.5-13 5.5M5 20.5h13' },
  atMost: { line: 'M18 4.5L5 10l13 5.5M18 20.5H5' },
  arrowRight: { line: 'M5 12h14M13 6l6 6-6 6' },
  bin: { line: 'M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3' },
  calendar: { line: 'M5 6h14v14H5zM5 10h14M9 3v4M15 3v4' },
  canvas: { line: 'M3 16l5-9 4.5 7 4-4L21 12.5' },
  check: { line: 'M5 12.5l4.5 4.5L19 7.5' },
  chevronDown: { line: 'M6 9.5l6 6 6-6' },
  chevronLeft: { line: 'M14.5 6l-6 6 6 6' },
  chevronRight: { line: 'M9.5 6l6 6-6 6' },
  chevronUp: { line: 'M6 14.5l6-6 6 6' },
  circle: { fill: 'M12 5a7 7 0 1 1 0 14a7 7 0 0 1 0-14z' },
  close: { line: 'M6 6l12 12M18 6L6 18' },
  copy: { line: 'M9 9h11v11H9zM5 15H4V4h11v1' },
  dashed: {
    line: 'M9.5 4.4a8 8 0 0 1 5 0M18.5 7.4a8 8 0 0 1 1.5 4.4M18.9 16.2a8 8 0 0 1-3.6 3M10 19.8a8 8 0 0 1-4.3-2.9M4 12.5a8 8 0 0 1 1.4-5',
  },
  device: { line: 'M4 5h16v11H4zM2.5 20h19M9 16v4M15 16v4' },
  download: { line: 'M12 4v11M7 10.5l5 5 5-5M5 20h14' },
  drag: {
    fill: 'M9 5.2a1.5 1.5 0 1 1 0 3a1.5 1.5 0 0 1 0-3zM15 5.2a1.5 1.5 0 1 1 0 3a1.5 1.5 0 0 1 0-3zM9 10.5a1.5 1.5 0 1 1 0 3a1.5 1.5 0 0 1 0-3zM15 10.5a1.5 1.5 0 1 1 0 3a1.5 1.5 0 0 1 0-3zM9 15.8a1.5 1.5 0 1 1 0 3a1.5 1.5 0 0 1 0-3zM15 15.8a1.5 1.5 0 1 1 0 3a1.5 1.5 0 0 1 0-3z',
  },
  edit: { line: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5' },
  eye: {
    line: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 0 1 0-5z',
  },
  file: { line: 'M6 3h8l5 5v13H6zM14 3v5h5' },
  folder: { line: 'M3 6h6l2 2.5h10V19H3z' },
  info: { line: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17zM12 11v5.5M12 7.5v.6' },
  keyboard: { line: 'M3 6.5h18v11H3zM6.5 10h.6M10 10h.6M13.5 10h.6M17 10h.6M7.5 14h9' },
  language: { line: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M3.5 12h17M12 3.5c-5 5-5 12 0 17c5-5 5-12 0-17z' },
  list: { line: 'M8 6.5h12M8 12h12M8 17.5h12M4 6.5h.6M4 12h.6M4 17.5h.6' },
  measured: { line: 'M4 20h16M7 20v-6M12 20V9M17 20V5' },
  minus: { line: 'M5 12h14' },
  moon: { line: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z' },
  more: {
    fill: 'M5.5 10.4a1.6 1.6 0 1 1 0 3.2a1.6 1.6 0 0 1 0-3.2zM12 10.4a1.6 1.6 0 1 1 0 3.2a1.6 1.6 0 0 1 0-3.2zM18.5 10.4a1.6 1.6 0 1 1 0 3.2a1.6 1.6 0 0 1 0-3.2z',
  },
  plus: { line: 'M12 5v14M5 12h14' },
  redo: { line: 'M20 9H9a5 5 0 0 0 0 10h4M16 5l4 4-4 4' },
  restore: { line: 'M4 9h10a5.5 5.5 0 0 1 0 11H8M8 5L4 9l4 4' },
  search: { line: 'M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM15.5 15.5L20.5 20.5' },
  settings: {
    line: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 0 1 0-5zM9 14.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 0 1 0-5z',
  },
  star: { fill: 'M12 3l2.7 5.9 6.3.7-4.7 4.3 1.3 6.3L12 17l-5.6 3.2 1.3-6.3L3 9.6l6.3-.7z' },
  starOutline: { line: 'M12 3.8l2.5 5.4 5.8.6-4.4 4 1.3 5.8-5.2-3-5.2 3 1.3-5.8-4.4-4 5.8-.6z' },
  steps: { line: 'M3 18.5h5v-4.5h5V9.5h5V5h3' },
  sun: {
    line: 'M12 8a4 4 0 1 1 0 8a4 4 0 0 1 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  },
  system: { line: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17z', fill: 'M12 3.5a8.5 8.5 0 0 1 0 17z' },
  tag: { line: 'M3.5 4.5h8l9 9-7 7-9-9zM8 8.8v.4' },
  triangle: { fill: 'M12 4.5l8.5 15h-17z' },
  triangleDown: { line: 'M4.5 6h15L12 18.5z' },
  undo: { line: 'M4 9h11a5 5 0 0 1 0 10h-4M8 5L4 9l4 4' },
  upload: { line: 'M12 15.5V4.5M7 9l5-5 5 5M5 20h14' },
  warning: { line: 'M12 4l9 16H3zM12 10.5v4M12 17v.4' },
} as const satisfies Record<string, { readonly line?: string; readonly fill?: string }>

export type IconName = keyof typeof icons
