import { onBeforeUnmount, onMounted, readonly, ref, type Ref } from 'vue'

/**
 * Counts from 0 to `last`, one step a task, so that a slow phone can answer a finger between the parts of a screen.
 *
 * @param from `last` to have all parts at once
 */
export function useStages(last: number, from = 0): Readonly<Ref<number>> {
  const stage = ref(from)
  const { port1, port2 } = new MessageChannel()
  function next() {
    if (stage.value < last) port2.postMessage(null)
    else port1.close()
  }
  port1.onmessage = () => {
    stage.value += 1
    next()
  }
  onMounted(next)
  onBeforeUnmount(() => port1.close())
  return readonly(stage)
}
