import type { Format } from './format'
import { planFile } from './plan-file'
import { png } from './png'
import { svg } from './svg'

/** The table of formats. The first that recognises a file reads it; text that nothing else claims is a plan file. */
export const formats: readonly Format[] = [png, svg, planFile]
