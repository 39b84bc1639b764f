import { computed, ref, shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Theme } from '@/charts/palette'
import type { Attribute } from '@/model/attribute'
import { showToast } from '@/ui/toasts'
import type { MenuEntry } from '@/ui/menu'
import { saveFile } from '@/session/save-file'
import type { PlanEditor } from '@/session/usePlanEditor'

type PictureKind = 'svg' | 'png'

/** A picture being made: its stage draws, then hands the drawing to `finish`. */
export interface PictureJob {
  readonly kind: PictureKind
  readonly theme: Theme
}

/** Ways for the canvas to leave the app: as a picture that carries the plan inside. */
export function useExports(editor: PlanEditor, attributes: Ref<readonly Attribute[]>) {
  const { t, locale } = useI18n()
  const job = shallowRef<PictureJob | null>(null)
  const busy = ref(false)

  /** The two themes of a picture lie side by side in a folder. */
  async function fileName(extension: string, theme: Theme): Promise<string> {
    const { slug } = await import('@/formats/slug')
    return `${slug(editor.plan.value.name, locale.value)}${theme === 'dark' ? '-dark' : ''}${extension}`
  }
  async function attempt(work: () => Promise<void>) {
    try {
      await work()
    } catch {
      showToast({ text: t('export.failed'), tone: 'bad' })
    }
  }
  function draw(kind: PictureKind, theme: Theme) {
    if (!busy.value) job.value = { kind, theme }
  }
  async function finish(element: SVGSVGElement, title: string, description: string): Promise<void> {
    const wanted = job.value
    if (wanted === null) return
    busy.value = true
    await attempt(async () => {
      const format = wanted.kind === 'svg' ? (await import('@/formats/svg')).svg : (await import('@/formats/png')).png
      const blob = await format.write({
        plan: editor.plan.value,
        savedAt: new Date().toISOString(),
        // A picture goes to many who need not know what was tried before.
        log: null,
        picture: { element, title, description, theme: wanted.theme },
      })
      saveFile(blob, await fileName(format.extension, wanted.theme))
    })
    busy.value = false
    job.value = null
  }

  // The list is a new one at every frame of a drag, this is not.
  const isEmpty = computed(() => attributes.value.length === 0)
  const menu = computed<readonly MenuEntry[]>(() => [
    { id: 'pictures', heading: t('export.pictures') },
    ...(['png', 'svg'] as const).flatMap((kind) =>
      (['light', 'dark'] as const).map((theme) => ({
        id: `${kind}-${theme}`,
        label: t(theme === 'dark' ? `export.${kind}Dark` : `export.${kind}Light`),
        disabled: isEmpty.value,
        run: () => draw(kind, theme),
      })),
    ),
  ])
  return { menu, job, finish }
}
