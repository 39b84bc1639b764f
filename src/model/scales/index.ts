import type { Scale, ScaleKindName } from '../scale'
import { binary } from './binary'
import { bounded } from './bounded'
import { count } from './count'
import { interval } from './interval'
import type { ScaleKind } from './kind'
import { level5 } from './level5'
import { ratio } from './ratio'

/** The table of scale kinds. */
export const scaleKinds: { readonly [K in ScaleKindName]: ScaleKind<Extract<Scale, { kind: K }>> } = {
  bounded,
  ratio,
  interval,
  count,
  binary,
  level5,
}

/** The kind of a scale; its methods take that same scale. */
export function kindOf<S extends Scale>(scale: S): ScaleKind<S> {
  return scaleKinds[scale.kind] as ScaleKind<S>
}
