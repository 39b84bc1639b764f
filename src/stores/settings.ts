import { defineStore } from 'pinia'
import { computed, reactive, toRefs, watch } from 'vue'
import { onSettings, readSettings, writeSettings } from '@/storage/settings'

export type Locale = 'vi' | 'en'

/**
 * What this browser remembers for the user. Set the refs; they are kept at once. Other
 * tabs follow.
 */
export const useSettingsStore = defineStore('settings', () => {
  const settings = reactive(readSettings())
  const {
    locale: chosenLocale,
    theme,
    showRivals,
    showCurrent,
    priceLevel,
    attributeOrder,
    lastBackupAt,
  } = toRefs(settings)

  /** The language shown: the chosen one, else the browser's first that we speak, else Vietnamese. */
  const locale = computed<Locale>({
    get: () => chosenLocale.value ?? browserLocale(),
    set: (chosen) => {
      chosenLocale.value = chosen
    },
  })

  let isFollowing = false
  watch(
    settings,
    () => {
      if (!isFollowing) writeSettings({ ...settings })
    },
    { flush: 'sync' },
  )
  if (typeof addEventListener === 'function') {
    onSettings((stored) => {
      isFollowing = true
      Object.assign(settings, stored)
      isFollowing = false
    })
  }

  return { locale, theme, showRivals, showCurrent, priceLevel, attributeOrder, lastBackupAt }
})

function browserLocale(): Locale {
  for (const language of navigator.languages) {
    if (language.startsWith('vi')) return 'vi'
    if (language.startsWith('en')) return 'en'
  }
  return 'vi'
}
