import { removing } from './assigning'
import { dependingOn, inSequence, type Edit, type PlanDraft } from './edit'
import { drop } from './record'

/** Takes an attribute out of every effect and every alternative: it is gone, or its numbers mean nothing any more. */
export function forgettingValues(id: string): Edit {
  return dependingOn(({ initiatives, alternatives }) =>
    inSequence([
      ...Object.keys(initiatives).map((initiative) => removing(['initiatives', initiative, 'effects'], id)),
      ...Object.keys(alternatives).flatMap((alternative) =>
        ['targets', 'shares'].map((record) => removing(['alternatives', alternative, 'choices', record], id)),
      ),
      (plan) => forgetGuesses(plan, id),
    ]),
  )
}

/** Every guess that was said of an attribute which is gone, or measured in another way, is said of no plan any more. */
export function forgetGuesses(plan: PlanDraft, id: string): void {
  for (const guess of [plan.money, ...Object.values(plan.alternatives).map(({ choices }) => choices)]) {
    if (guess.volumeOf !== null && Object.hasOwn(guess.volumeOf, id)) guess.volumeOf = null
  }
}

/**
 * Takes away what points to nothing. Single edits leave nothing behind; when edits of two
 * tabs meet, one may have removed what the other refers to.
 */
export function dropDangling(plan: PlanDraft): void {
  const isGone = (id: string) => !Object.hasOwn(plan.attributes, id)
  for (const attribute of Object.values(plan.attributes)) {
    dropKeys(attribute.rivals, (id) => !Object.hasOwn(plan.rivals, id))
    if (attribute.concession !== null) dropKeys(attribute.concession.funds, isGone)
  }
  dropKeys(plan.tagline.names, isGone)
  const isUndone = (id: string) => !Object.hasOwn(plan.initiatives, id)
  for (const initiative of Object.values(plan.initiatives)) {
    dropKeys(initiative.effects, isGone)
    dropKeys(initiative.requires, isUndone)
    dropKeys(initiative.excludes, isUndone)
  }
  for (const { choices } of Object.values(plan.alternatives)) {
    for (const ids of [choices.stars, choices.targets, choices.shares]) dropKeys(ids, isGone)
    dropKeys(choices.chosen, isUndone)
  }
  for (const guess of [plan.money, ...Object.values(plan.alternatives).map(({ choices }) => choices)]) {
    if (guess.volumeOf !== null && Object.keys(guess.volumeOf).some(isGone)) guess.volumeOf = null
  }
  if (!Object.hasOwn(plan.alternatives, plan.alternative)) plan.alternative = ''
  for (const bundle of Object.values(plan.bundles)) {
    const hasLost = dropKeys(bundle.members, isGone)
    if (hasLost && Object.keys(bundle.members).length < 2) drop(plan.bundles, bundle.id)
  }
}

function dropKeys(record: Record<string, unknown>, isUnwanted: (key: string) => boolean): boolean {
  const unwanted = Object.keys(record).filter(isUnwanted)
  for (const key of unwanted) drop(record, key)
  return unwanted.length > 0
}
