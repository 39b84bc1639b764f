import { computed, inject, onScopeDispose, provide, shallowRef, toValue } from 'vue'
import type { ComputedRef, InjectionKey, MaybeRefOrGetter, ShallowRef } from 'vue'
import type { MenuEntry } from '@/ui/menu'

/** A button that a screen puts into the header. */
export interface ScreenAction {
  readonly label: string
  readonly run: () => void
}

/** What a screen of a plan says to the frame around it. */
export interface PlanFrame {
  /** What can be taken out of the app here, beside the plan file. */
  readonly exports: ComputedRef<readonly MenuEntry[]>
  /** Something lies over the whole screen: nothing behind it can be reached. */
  readonly covered: ComputedRef<boolean>
  /** The one button of the screen that has to stay at hand on a phone. */
  readonly action: ComputedRef<ScreenAction | null>
  /** @param entries a getter, so that they follow the language */
  offerExports(entries: MaybeRefOrGetter<readonly MenuEntry[]>): void
  cover(covered: MaybeRefOrGetter<boolean>): void
  offerAction(action: MaybeRefOrGetter<ScreenAction | null>): void
}

const key: InjectionKey<PlanFrame> = Symbol('plan frame')

/** Holds what was told last for as long as who told it lives. */
function useTold<T>(otherwise: T): { readonly value: ComputedRef<T>; tell(source: MaybeRefOrGetter<T>): void } {
  const told: ShallowRef<MaybeRefOrGetter<T> | null> = shallowRef(null)
  return {
    value: computed(() => (told.value === null ? otherwise : toValue(told.value))),
    tell(source) {
      told.value = source
      onScopeDispose(() => {
        // The next screen may be there before the last one is gone.
        if (told.value === source) told.value = null
      })
    },
  }
}

/** Makes the frame of the open plan; called once, around its screens. */
export function providePlanFrame(): PlanFrame {
  const exports = useTold<readonly MenuEntry[]>([])
  const covered = useTold(false)
  const action = useTold<ScreenAction | null>(null)
  const frame: PlanFrame = {
    exports: exports.value,
    covered: covered.value,
    action: action.value,
    offerExports: exports.tell,
    cover: covered.tell,
    offerAction: action.tell,
  }
  provide(key, frame)
  return frame
}

/** The frame around this screen of a plan. */
export function usePlanFrame(): PlanFrame {
  const frame = inject(key)
  if (frame === undefined) throw new Error('usePlanFrame is for screens of an open plan')
  return frame
}
