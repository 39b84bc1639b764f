import { onBeforeMount, ref } from 'vue'
import { useLibraryStore } from '@/stores/library'

/** Loads the library for a screen and shows the plans, or the bin, from their beginning. */
export function useLibraryOpening(bin: boolean) {
  const library = useLibraryStore()
  const failed = ref(false)

  async function load(): Promise<void> {
    failed.value = false
    try {
      await library.load()
    } catch {
      failed.value = true
    }
  }
  onBeforeMount(() => {
    library.isBinShown = bin
    library.query = ''
    library.tag = null
    void load()
  })

  return { failed, retry: load }
}
