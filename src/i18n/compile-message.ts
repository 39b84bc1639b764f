/** What vue-i18n hands to a compiled message. `<i18n-t>` puts parts together that are no texts. */
interface Values {
  named(name: string): unknown
  plural(forms: string[]): string
  interpolate?(value: unknown): string
  normalize?(parts: string[]): string
}
type Sentence = (values: Values) => string
type Part = string | { readonly name: string }

const compiled = new Map<string, Sentence>()

/**
 * Turns a message into the function that vue-i18n calls for its text: `{name}` is a value, `{'@'}` text as it stands,
 * ` | ` parts the forms between which a count decides. Most messages are plain text, and a screen asks for a hundred:
 * vue-i18n's own compiler, which reads linked messages and lists too, took a quarter of the first screen's time.
 */
export function compileMessage(message: string): Sentence {
  let known = compiled.get(message)
  if (known === undefined) {
    known = compile(message)
    compiled.set(message, known)
  }
  return known
}

function compile(message: string): Sentence {
  if (!/[{|]/.test(message)) return (values) => textOf([message], values)
  const forms = formsOf(message)
  return (values) => {
    const texts = forms.map((parts) => textOf(parts, values))
    return texts.length === 1 ? (texts[0] ?? '') : values.plural(texts)
  }
}

function textOf(parts: readonly Part[], values: Values): string {
  const { interpolate = String, normalize = (texts) => texts.join('') } = values
  return normalize(parts.map((part) => (typeof part === 'string' ? part : interpolate(values.named(part.name)))))
}

function formsOf(message: string): Part[][] {
  const forms: Part[][] = [[]]
  for (const [token, literal, name] of message.matchAll(/\{'([^']*)'\}|\{\s*(\w+)\s*\}| *\| *|[^{|]+?(?= *\||\{|$)/g)) {
    if (token.trim() === '|') forms.push([])
    else forms.at(-1)?.push(literal ?? (name === undefined ? token : { name }))
  }
  return forms
}
