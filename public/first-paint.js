// @ts-check
// Runs before the page is drawn: chooses language and theme of the words that stand in index.html until the app is
// there, and fetches what this visit needs: the messages of that language, the storage where there are plans. It decides
// as the app does; a test compares them.
{
  const root = document.documentElement

  /** @param {string} key @returns {unknown} what this browser remembers under a key */
  const stored = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? 'null')
    } catch {
      return null
    }
  }
  /** @type {{ locale?: unknown, theme?: unknown }} */
  const settings = Object(stored('peak-and-par.settings'))

  const spoken = ['vi', 'en']
  const wanted = [settings.locale, ...navigator.languages.map((tag) => tag.toLowerCase().split(/[-_]/, 1)[0])]
  const language = wanted.find((code) => spoken.includes(String(code))) ?? 'vi'
  root.lang = String(language)

  const dark = settings.theme === 'dark' || (settings.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset['theme'] = dark ? 'dark' : 'light'

  // Only the start screen begins with these words.
  const returning = Number(stored('peak-and-par.beacon')) > 0
  if (/^(?:#\/?)?$/.test(location.hash)) root.dataset['firstPaint'] = returning ? 'returning' : 'new'

  // Who has plans needs what reads them as soon as the app itself.
  const files = document.currentScript?.dataset
  const early = [files?.[String(language)], ...(returning ? (files?.['plans'] ?? '').split(' ') : [])]
  for (const file of early) {
    if (!file) continue
    const link = document.createElement('link')
    if (file.endsWith('.css')) {
      link.rel = 'preload'
      link.as = 'style'
      link.crossOrigin = ''
    } else link.rel = 'modulepreload'
    link.href = file
    document.head.append(link)
  }
}
