/** Every {vi, en} record inside a value, however deep. */
export function localizedTexts(value: unknown): { vi: unknown; en: unknown }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('vi' in value && 'en' in value) return [value]
  return Object.values(value).flatMap(localizedTexts)
}
