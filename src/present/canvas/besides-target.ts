import type { Attribute } from '@/model/attribute'

function sameBesidesTarget(a: Attribute, b: Attribute): boolean {
  const keys = Object.keys(a) as (keyof Attribute)[]
  return keys.length === Object.keys(b).length && keys.every((key) => key === 'target' || a[key] === b[key])
}

/**
 * The attributes for parts that never show a promise: those of before, and even their list, as long as nothing but
 * promises has changed, so that dragging a promise draws none of these parts again.
 *
 * @returns attributes whose `target` may be an earlier one
 */
export function besidesTarget(
  next: readonly Attribute[],
  before: readonly Attribute[] | undefined,
): readonly Attribute[] {
  if (before === undefined) return next
  const known = new Map(before.map((attribute) => [attribute.id, attribute]))
  const result = next.map((attribute) => {
    const earlier = known.get(attribute.id)
    return earlier !== undefined && sameBesidesTarget(attribute, earlier) ? earlier : attribute
  })
  return result.length === before.length && result.every((attribute, i) => attribute === before[i]) ? before : result
}
