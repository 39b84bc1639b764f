import { easeCubicInOut, interpolateNumber } from 'd3'
import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'

/** Numbers by name that are drawn; null is "nothing here". */
export type Pose = ReadonlyMap<string, number | null>

/** The pose a fraction of the way from one to another. What is null or unknown on either side jumps at once. */
export function poseBetween(from: Pose, to: Pose): (fraction: number) => Pose {
  const ways = [...to].map(([name, end]) => {
    const begin = from.get(name)
    return [name, begin == null || end === null ? () => end : interpolateNumber(begin, end)] as const
  })
  return (fraction) => (fraction >= 1 ? to : new Map(ways.map(([name, way]) => [name, way(fraction)])))
}

function samePose(a: Pose, b: Pose): boolean {
  if (a.size !== b.size) return false
  for (const [name, value] of b) if (a.get(name) !== value) return false
  return true
}

/**
 * Follows a pose. Where travel is allowed the drawing moves to each new pose over some frames, starting from what is
 * on screen; otherwise, and where the user asks for reduced motion, it is there at once.
 * @param duration milliseconds for the coming change; 0 jumps
 */
export function useTravel(goal: () => Pose, duration: () => number): Readonly<ShallowRef<Pose>> {
  const shown = shallowRef(goal())
  let frame = 0

  function stop(): void {
    if (frame !== 0) cancelAnimationFrame(frame)
    frame = 0
  }

  watch(goal, (next) => {
    stop()
    const time = duration()
    const still = time <= 0 || matchMedia('(prefers-reduced-motion: reduce)').matches || samePose(shown.value, next)
    if (still) {
      shown.value = next
      return
    }
    const between = poseBetween(shown.value, next)
    // A first frame from the old place under the new names, so that nothing flashes at its goal.
    shown.value = between(0)
    let begun = Number.NaN
    const step = (now: number) => {
      if (Number.isNaN(begun)) begun = now
      const fraction = Math.min(1, (now - begun) / time)
      shown.value = between(fraction >= 1 ? 1 : easeCubicInOut(fraction))
      frame = fraction < 1 ? requestAnimationFrame(step) : 0
    }
    frame = requestAnimationFrame(step)
  })

  onScopeDispose(stop)
  return shown
}
