import type { Money } from '../money'
import type { Plan } from '../plan'
import { removing } from './assigning'
import { dependingOn, inSequence, type Edit, type PlanDraft } from './edit'

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

/** One place that points to nothing, and what has to stand there instead; undefined: nothing. */
export interface Dangling {
  readonly path: readonly string[]
  readonly value?: null | ''
}

/**
 * The places that point to nothing. Single edits leave none behind; when edits of two authors meet, one may have removed
 * what the other refers to.
 */
export function dangling(plan: Plan): Dangling[] {
  const found: Dangling[] = []
  const look = (record: Readonly<Record<string, unknown>>, known: object, ...path: string[]) => {
    for (const key in record) if (!Object.hasOwn(known, key)) found.push({ path: [...path, key] })
  }
  const { attributes, rivals, initiatives, alternatives, bundles } = plan
  for (const { id, rivals: values, concession } of Object.values(attributes)) {
    look(values, rivals, 'attributes', id, 'rivals')
    if (concession !== null) look(concession.funds, attributes, 'attributes', id, 'concession', 'funds')
  }
  look(plan.tagline.names, attributes, 'tagline', 'names')
  for (const { id, effects, requires, excludes } of Object.values(initiatives)) {
    look(effects, attributes, 'initiatives', id, 'effects')
    look(requires, initiatives, 'initiatives', id, 'requires')
    look(excludes, initiatives, 'initiatives', id, 'excludes')
  }
  const isStray = (of: Money['volumeOf']) => of !== null && Object.keys(of).some((id) => !Object.hasOwn(attributes, id))
  if (isStray(plan.money.volumeOf)) found.push({ path: ['money', 'volumeOf'], value: null })
  for (const { id, choices } of Object.values(alternatives)) {
    const at = ['alternatives', id, 'choices']
    look(choices.stars, attributes, ...at, 'stars')
    look(choices.targets, attributes, ...at, 'targets')
    look(choices.shares, attributes, ...at, 'shares')
    look(choices.chosen, initiatives, ...at, 'chosen')
    if (isStray(choices.volumeOf)) found.push({ path: [...at, 'volumeOf'], value: null })
  }
  if (plan.alternative !== '' && !Object.hasOwn(alternatives, plan.alternative)) {
    found.push({ path: ['alternative'], value: '' })
  }
  for (const { id, members } of Object.values(bundles)) {
    const gone = Object.keys(members).filter((member) => !Object.hasOwn(attributes, member))
    if (gone.length === 0) continue
    if (Object.keys(members).length - gone.length < 2) found.push({ path: ['bundles', id] })
    else for (const member of gone) found.push({ path: ['bundles', id, 'members', member] })
  }
  return found
}
