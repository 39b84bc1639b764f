import '@/ui/theme.css'
import '@/views/start/first-paint.css'
import { createPinia } from 'pinia'
import { createApp, watch } from 'vue'
import App from '@/App.vue'
import { i18n, setLocale } from '@/i18n/i18n'
import { router } from '@/router'
import { readBeacon } from '@/storage/beacon'
import { useLibraryStore } from '@/stores/library'
import { useSettingsStore } from '@/stores/settings'
import { applyTheme } from '@/ui/theme'
import { catchUnexpected } from '@/views/shell/unexpected'

const pinia = createPinia()
const settings = useSettingsStore(pinia)
const library = useLibraryStore(pinia)

// Before anything is drawn, so that no other theme flashes by.
watch(
  () => settings.theme,
  (choice, _before, onCleanup) =>
    onCleanup(
      applyTheme(choice, {
        root: document.documentElement,
        prefersDark: matchMedia('(prefers-color-scheme: dark)'),
      }),
    ),
  { immediate: true },
)

async function showLanguage() {
  await setLocale(settings.locale)
  library.locale = settings.locale
  document.title = i18n.global.t('app.title')
}

async function start() {
  const app = createApp(App).use(pinia).use(i18n).use(router)
  catchUnexpected(app)
  // The plans are on their way while the words are: who has none does not pay for it before the first screen.
  if (readBeacon() > 0) library.load().catch(() => undefined)
  await Promise.all([showLanguage(), router.isReady()])
  app.mount('#app')
  watch(() => settings.locale, showLanguage)
}

void start()
