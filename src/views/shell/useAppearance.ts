import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { languages, type LocaleCode } from '@/i18n'
import { useSettingsStore } from '@/stores/settings'
import type { IconName } from '@/ui/icons'
import type { MenuItem } from '@/ui/menu'
import type { ThemeChoice } from '@/ui/theme'

const themeIcons: Readonly<Record<ThemeChoice, IconName>> = { light: 'sun', dark: 'moon', system: 'system' }

/** Language and theme as menu entries, each marking the present choice. */
export function useAppearance() {
  const { t } = useI18n()
  const { locale, theme } = storeToRefs(useSettingsStore())

  const languageEntries = computed<readonly MenuItem[]>(() =>
    languages.map(({ code, name }) => ({
      id: `language-${code}`,
      label: name,
      checked: locale.value === code,
      run: () => (locale.value = code),
    })),
  )

  const themeEntries = computed<readonly MenuItem[]>(() => {
    const labels: Record<ThemeChoice, string> = {
      light: t('settings.themeLight'),
      dark: t('settings.themeDark'),
      system: t('settings.themeSystem'),
    }
    return (['light', 'dark', 'system'] as const).map((choice) => ({
      id: `theme-${choice}`,
      label: labels[choice],
      icon: themeIcons[choice],
      checked: theme.value === choice,
      run: () => (theme.value = choice),
    }))
  })

  return {
    languageEntries,
    themeEntries,
    languageSign: computed(() => locale.value.toUpperCase()),
    themeIcon: computed(() => themeIcons[theme.value]),
    chooseLanguage: (code: LocaleCode) => (locale.value = code),
  }
}
