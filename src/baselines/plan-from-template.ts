import type { Attribute } from '@/model/attribute'
import { blankPlan } from '@/model/blank'
import type { Plan } from '@/model/plan'
import type { StartOptions } from './plan-from-industry'
import { attributeFromSketch } from './sketch'
import type { Template } from './template'

/** A plan with the usual attributes of a trade and no figures. */
export function planFromTemplate(template: Template, { id, now }: StartOptions): Plan {
  const attributes: Record<string, Attribute> = {}
  template.attributes.forEach((sketch, index) => {
    attributes[sketch.id] = attributeFromSketch(sketch, index + 1)
  })
  return { ...blankPlan(id, template.name, now), attributes, origin: { kind: 'template', ref: template.id } }
}
