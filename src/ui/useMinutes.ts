import { onScopeDispose, readonly, ref, type Ref } from 'vue'

const minute = 60_000

/** Milliseconds since 1970, moving on once a minute: for ages on screen. */
export function useMinutes(): Readonly<Ref<number>> {
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), minute)
  onScopeDispose(() => clearInterval(timer))
  return readonly(now)
}
