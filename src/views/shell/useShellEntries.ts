import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import type { MenuEntry } from '@/ui/menu'
import { shortcutKeys } from '@/ui/shortcut'
import { paletteOpen, shortcutsOpen, storageOpen } from './panels'
import { useAppearance } from './useAppearance'

/** What every screen's "more" menu ends with: commands, shortcuts, bin, and the looks of the app. */
export function useShellEntries() {
  const { t } = useI18n()
  const router = useRouter()
  const { languageEntries, themeEntries } = useAppearance()

  return computed<readonly MenuEntry[]>(() => [
    {
      id: 'palette',
      label: t('palette.title'),
      icon: 'search',
      shortcut: shortcutKeys('Mod+K').join('+'),
      run: () => (paletteOpen.value = true),
    },
    {
      id: 'shortcuts',
      label: t('shortcut.title'),
      icon: 'keyboard',
      shortcut: '?',
      run: () => (shortcutsOpen.value = true),
    },
    { id: 'storage', label: t('storage.title'), icon: 'device', run: () => (storageOpen.value = true) },
    { id: 'bin', label: t('library.bin'), icon: 'bin', run: () => void router.push('/bin') },
    { id: 'language', heading: t('settings.language') },
    ...languageEntries.value,
    { id: 'theme', heading: t('settings.theme') },
    ...themeEntries.value,
  ])
}
