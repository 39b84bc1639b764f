import { curveLevels } from '@/analysis/hill'
import { curveOutlay } from '@/analysis/plan-outlay'
import { parameters } from '@/model/parameters'
import { headroomOf } from '@/model/effects'
import { priceAttribute } from '@/model/price'
import type { MoveKind } from './move-kind'

/** Levels of quick cost curves: at most one of each curve (spec 2.13). */
export const curveMoves: MoveKind = {
  movesOf: ({ plan, judged }) => {
    const price = priceAttribute(plan)?.id
    return [...judged.values()].flatMap((attribute) => {
      const { id, curve } = attribute
      const headroom = headroomOf(attribute)
      if (curve === null || headroom === null) return []
      const offered = curveLevels(curve).map(({ share }) => share)
      const isOffered = offered.some((share) => Math.abs(share - curve.share) < parameters.epsilon)
      const shares = curve.share > 0 && !isOffered ? [...offered, curve.share] : offered
      return shares.flatMap((share) => {
        const cost = curveOutlay(curve, share, plan.money.horizon)
        if (cost === null) return []
        return [
          {
            ref: { kind: 'curve', attribute: id, share } as const,
            cost,
            net: cost,
            isLeast: false,
            // A price is set, not earned: no money spent on it moves it.
            gains: new Map(id === price ? [] : [[id, share * headroom]]),
            must: false,
            chosen: Math.abs(share - curve.share) < parameters.epsilon,
            needs: [],
            groups: [`curve:${id}`],
          },
        ]
      })
    })
  },
}
