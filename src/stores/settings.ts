import { defineStore } from 'pinia'
import { computed, reactive, toRefs, watch } from 'vue'
import type { LocaleCode } from '@/i18n'
import { firstLocale } from '@/i18n/i18n'
import { onSettings, readSettings, writeSettings } from '@/storage/settings'

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
    showPlanned,
    priceLevel,
    attributeOrder,
    lastBackupAt,
    hasBackupFolder,
    folderBackupAt,
  } = toRefs(settings)

  /** The language shown: the chosen one, else the browser's first that we speak, else Vietnamese. */
  const locale = computed<LocaleCode>({
    get: () => chosenLocale.value ?? firstLocale(navigator.languages),
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

  return {
    locale,
    theme,
    showRivals,
    showCurrent,
    showPlanned,
    priceLevel,
    attributeOrder,
    lastBackupAt,
    hasBackupFolder,
    folderBackupAt,
  }
})
