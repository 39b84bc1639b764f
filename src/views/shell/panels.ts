import { ref } from 'vue'

/** Which of the app-wide panels is open; any screen's menu may open one. */
export const paletteOpen = ref(false)
export const shortcutsOpen = ref(false)
/** Where the plans are. */
export const storageOpen = ref(false)
