import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { useCommands, type Command } from '@/ui/commands'
import { chooseFiles } from './incoming'
import { paletteOpen, shortcutsOpen, storageOpen } from './panels'
import { useAppearance } from './useAppearance'

/** The commands that work on every screen. */
export function useShellCommands(): void {
  const { t } = useI18n()
  const router = useRouter()
  const { languageEntries, themeEntries } = useAppearance()

  useCommands((): readonly Command[] => [
    { id: 'app.palette', title: t('shortcut.openPalette'), shortcut: 'Mod+K', run: () => (paletteOpen.value = true) },
    { id: 'app.shortcuts', title: t('shortcut.showList'), shortcut: '?', run: () => (shortcutsOpen.value = true) },
    { id: 'app.openFile', title: t('app.openFile'), shortcut: 'Mod+O', run: chooseFiles },
    { id: 'app.home', title: t('palette.home'), shortcut: 'Alt+H', run: () => void router.push('/') },
    {
      id: 'app.storage',
      title: t('storage.title'),
      words: t('palette.storageWords'),
      run: () => (storageOpen.value = true),
    },
    { id: 'app.bin', title: t('library.bin'), run: () => void router.push('/bin') },
    ...languageEntries.value.map((entry) => ({ ...entry, title: entry.label, group: t('settings.language') })),
    ...themeEntries.value.map((entry) => ({ ...entry, title: entry.label, group: t('settings.theme') })),
  ])
}
