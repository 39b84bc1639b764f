import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { AlternativeId } from '@/model/alternative'
import {
  addAlternative,
  chooseAlternative,
  duplicateAlternative,
  removeAlternative,
  renameAlternative,
} from '@/model/edits/alternatives'
import type { Plan } from '@/model/plan'
import { limits } from '@/schema/limits'
import { freshId } from '@/storage/fresh-id'
import { showToast } from '@/ui/toasts'
import { usePlanEditor } from '@/session/usePlanEditor'
import { useUndoToast } from '@/session/useUndoToast'
import { alternativesOf, type AlternativeFacts, type AlternativeMoney } from '@/present/options/alternative-facts'
import { useAlternativeMoney } from './useAlternativeMoney'

/** The alternatives of the open plan, and everything that is done to them. */
export interface Alternatives {
  readonly columns: ComputedRef<readonly AlternativeFacts[]>
  /** Undefined: not known yet. */
  moneyOf(facts: AlternativeFacts): AlternativeMoney | undefined
  readonly isFull: ComputedRef<boolean>
  nameOf(facts: AlternativeFacts): string
  keep(event: MouseEvent): void
  choose(facts: AlternativeFacts): void
  duplicate(facts: AlternativeFacts): void
  rename(facts: AlternativeFacts, name: string): void
  remove(facts: AlternativeFacts): void
}

/** As much of a name as a plan may hold. */
export function shortened(name: string): string {
  return [...name].slice(0, limits.name).join('')
}

export function useAlternatives(): Alternatives {
  const { t } = useI18n()
  const editor = usePlanEditor()
  const toast = useUndoToast()
  /** The plan as the last press on "keep" left it: a second one would keep the same choice twice. */
  let justKept: Plan | null = null
  const count = computed(() => Object.keys(editor.kept.value.alternatives).length)

  const columns = computed(() => alternativesOf(editor.kept.value))
  const moneyOf = useAlternativeMoney(() => columns.value.map(({ plan }) => plan))

  const nameOf = ({ name }: AlternativeFacts) => (name === null ? t('alternative.unnamed') : editor.text(name))

  /** Does something to an alternative that has a name of its own. */
  function withId(facts: AlternativeFacts, change: (id: AlternativeId) => void) {
    if (facts.id !== null) change(facts.id)
  }

  return {
    columns,
    moneyOf: ({ plan }) => moneyOf(plan),
    isFull: computed(() => count.value >= limits.alternatives),
    nameOf,
    keep(event) {
      const before = editor.kept.value
      if (before === justKept) {
        // No word of the second click of a double click.
        if (event.detail <= 1) showToast({ text: t('alternative.keptAlready'), key: 'kept-already' })
        return
      }
      const name = t('alternative.numbered', { n: count.value + 1 })
      // An edit that was refused may be tried again.
      if (!editor.edit(addAlternative(freshId(), name), 'add_alternative')) return
      justKept = editor.kept.value
      toast(t('alternative.kept', { a: name }))
    },
    choose(facts) {
      withId(facts, (id) => {
        const hasChanged = editor.edit(chooseAlternative(id), 'choose_alternative')
        if (hasChanged) toast(t('alternative.switched', { a: nameOf(facts) }))
      })
    },
    duplicate(facts) {
      const name = shortened(t('alternative.copyName', { name: nameOf(facts) }))
      withId(facts, (id) => editor.edit(duplicateAlternative(id, freshId(), name), 'add_alternative'))
    },
    rename(facts, name) {
      if (name !== '') withId(facts, (id) => editor.edit(renameAlternative(id, name), 'rename_alternative'))
    },
    remove(facts) {
      withId(facts, (id) => {
        const hasChanged = editor.edit(removeAlternative(id), 'remove_alternative')
        if (hasChanged) toast(t('alternative.removed', { a: nameOf(facts) }))
      })
    },
  }
}
