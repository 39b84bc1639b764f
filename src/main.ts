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
import { firstWordsShown } from '@/ui/first-words'
import { nextTask } from '@/ui/next-task'
import { applyTheme } from '@/ui/theme'
import { catchUnexpected } from '@/views/shell/unexpected'

/** How long the first drawing waits for the plans of a returning user, ms. */
const patience = 250

async function start() {
  // What the imports above have set up was one task already.
  await nextTask()
  const pinia = createPinia()
  const settings = useSettingsStore(pinia)
  const library = useLibraryStore(pinia)

  // Before the app is drawn; first-paint.js has set the same theme for the words before it.
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
  }

  /**
   * Who has plans sees them in the first drawing, instead of a screen that is drawn for nobody before them; storage that
   * hangs or fails is told by the library itself. Who has none does not pay for it before the first screen.
   */
  async function newestPlans(): Promise<void> {
    if (readBeacon() === 0) return
    library.load().catch(() => undefined)
    await Promise.race([
      library.loadNewest().catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, patience)),
    ])
  }

  const app = createApp(App).use(pinia).use(i18n).use(router)
  catchUnexpected(app, router)
  // A first screen that cannot be fetched is told by the app, which has to be there for it.
  const screen = router.isReady().catch(() => undefined)
  await Promise.all([newestPlans(), showLanguage(), screen, firstWordsShown()])
  app.mount('#app')
  watch(() => settings.locale, showLanguage)
}

void start()
