import type { Choices } from './alternative'
import type { Attribute, AttributeId } from './attribute'
import { held } from './edits/record'
import type { Initiative, InitiativeId } from './initiative'
import type { Money } from './money'
import type { Plan } from './plan'

/** What the plan has chosen as it stands. */
export function choicesOf(plan: Plan): Choices {
  const stars: Record<AttributeId, true> = {}
  const targets: Record<AttributeId, number> = {}
  const shares: Record<AttributeId, number> = {}
  for (const { id, role, target, curve } of Object.values(plan.attributes)) {
    if (role === 'differentiator') stars[id] = true
    if (target !== null) targets[id] = target
    if (curve !== null && curve.share > 0) shares[id] = curve.share
  }
  const chosen: Record<InitiativeId, true> = {}
  for (const initiative of Object.values(plan.initiatives)) if (initiative.chosen) chosen[initiative.id] = true
  const { budget, volume, volumeOf } = plan.money
  return { stars, targets, chosen, shares, budget, volume, volumeOf }
}

function attributeWith(attribute: Attribute, { stars, targets, shares }: Choices): Attribute {
  const { id, curve } = attribute
  const role = held(stars, id) === true ? 'differentiator' : 'parity'
  return {
    ...attribute,
    role,
    target: held(targets, id) ?? null,
    curve: curve === null ? null : { ...curve, share: held(shares, id) ?? 0 },
  }
}

/** What is a must is done, and what is put off is not, whatever was chosen before that was said. */
function isChosen({ id, stance }: Initiative, { chosen }: Choices): boolean {
  return stance === 'open' ? held(chosen, id) === true : stance === 'must'
}

/** A choice without a guess of its own keeps the plan's, which then says of which plan it was said (spec 11.2). */
function guessIn({ money }: Plan, { volume, volumeOf }: Choices): Pick<Money, 'volume' | 'volumeOf'> {
  return volume === null ? { volume: money.volume, volumeOf: money.volumeOf } : { volume, volumeOf }
}

/** The same facts under other choices: for comparing alternatives, and for putting one into force. */
export function withChoices(plan: Plan, choices: Choices): Plan {
  const attributes: Record<AttributeId, Attribute> = {}
  for (const [id, attribute] of Object.entries(plan.attributes)) attributes[id] = attributeWith(attribute, choices)
  const initiatives: Record<InitiativeId, Initiative> = {}
  for (const [id, initiative] of Object.entries(plan.initiatives)) {
    initiatives[id] = { ...initiative, chosen: isChosen(initiative, choices) }
  }
  return {
    ...plan,
    attributes,
    initiatives,
    money: { ...plan.money, budget: choices.budget, ...guessIn(plan, choices) },
  }
}
