import { inject, provide, shallowRef, watch, type InjectionKey } from 'vue'
import { useRouter } from 'vue-router'
import type { AttributeId } from '@/model/attribute'
import type { Money } from '@/model/money'
import type { PlanId } from '@/model/plan'

/** A part of a plan's screens that can be gone to. */
export type Place =
  | { readonly screen: 'plan'; readonly part: 'add' | 'rate' | 'rule' }
  | { readonly screen: 'plan'; readonly part: 'attribute'; readonly attribute: AttributeId }
  | { readonly screen: 'budget'; readonly part: 'answer' | 'initiatives' }
  | { readonly screen: 'budget'; readonly part: 'money'; readonly field: keyof Money }

type Part = Place['part']
type PlaceOf<P extends Part> = Extract<Place, { part: P }>

interface Places {
  go(place: Place): void
  /** Calls back when one of these parts is gone to, at once where it was before this component came. */
  onArrival<P extends Part>(parts: readonly P[], arrive: (place: PlaceOf<P>) => void): void
}

const key: InjectionKey<Places> = Symbol('plan places')

/** Lets parts of a plan's screens lead to one another; called once, for the open plan. */
export function providePlanPlace(plan: () => PlanId): Places {
  const router = useRouter()
  const wanted = shallowRef<Place | null>(null)
  const places: Places = {
    go(place) {
      wanted.value = place
      void router.push({ name: place.screen, params: { id: plan() } })
    },
    onArrival<P extends Part>(parts: readonly P[], arrive: (place: PlaceOf<P>) => void) {
      watch(
        wanted,
        (place) => {
          if (place === null || !(parts as readonly Part[]).includes(place.part)) return
          wanted.value = null
          arrive(place as PlaceOf<P>)
        },
        { immediate: true, flush: 'post' },
      )
    },
  }
  provide(key, places)
  return places
}

/** The way between the parts of the open plan around this component. */
export function usePlanPlace(): Places {
  const places = inject(key)
  if (places === undefined) throw new Error('usePlanPlace is for parts of an open plan')
  return places
}
