import { onBeforeUnmount, onMounted, readonly, ref, type Ref } from 'vue'

let wasStaged = false

/**
 * Counts from 0 to `last`, one step a task, so that a slow phone can answer a finger between the parts of its first
 * screen. Every later screen has all its parts at once.
 */
export function useStages(last: number): Readonly<Ref<number>> {
  const stage = ref(wasStaged ? last : 0)
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    stage.value += 1
    next()
  }
  function next() {
    if (stage.value < last) port2.postMessage(null)
    else {
      wasStaged = true
      port1.close()
    }
  }
  onMounted(next)
  onBeforeUnmount(() => port1.close())
  return readonly(stage)
}
