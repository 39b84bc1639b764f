import { dirname, posix } from 'node:path'
import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'

/** One file below src/, with its path from the project root and forward slashes. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

export interface Module {
  readonly path: string
  /** Paths of the project's own files that it imports; types, lazy imports and workers count. */
  readonly files: readonly string[]
  /** Names of the packages that it imports, without what follows the package name. */
  readonly packages: readonly string[]
  /** Imports that lead to no file of the project. */
  readonly unresolved: readonly string[]
  /** Its scripts, as the compiler reads them. */
  readonly syntax: ts.SourceFile
}

const workerAddress = /new URL\(\s*(['"])([^'"]+)\1\s*,\s*import\.meta\.url/g
const styleImport = /@import\s+(?:url\()?\s*(['"])([^'"]+)\1/g

function scriptOf({ path, text }: SourceFile): string {
  if (!path.endsWith('.vue')) return text
  const { descriptor } = parse(text, { filename: path })
  return [descriptor.script?.content, descriptor.scriptSetup?.content].filter(Boolean).join('\n')
}

function specifiersOf(path: string, script: string): string[] {
  if (path.endsWith('.css')) return [...script.matchAll(styleImport)].flatMap((match) => match[2] ?? [])
  if (!/\.(ts|vue)$/.test(path)) return []
  const imported = ts.preProcessFile(script, true, true).importedFiles.map((file) => file.fileName)
  const workers = [...script.matchAll(workerAddress)].flatMap((match) => match[2] ?? [])
  return [...imported, ...workers]
}

function packageName(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

function ownPath(from: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  const base = specifier.startsWith('@/') ? posix.join('src', specifier.slice(2)) : posix.join(dirname(from), specifier)
  return [base, `${base}.ts`, `${base}/index.ts`].find((path) => known.has(path))
}

/** Reads what each file imports from the others and from packages. */
export function readModules(sources: readonly SourceFile[]): Module[] {
  const known = new Set(sources.map((source) => source.path))
  return sources.map((source) => {
    const { path } = source
    const script = scriptOf(source)
    const files = new Set<string>()
    const packages = new Set<string>()
    const unresolved = new Set<string>()
    for (const written of specifiersOf(path, script)) {
      const specifier = written.replace(/\?.*$/, '')
      if (!/^(\.|@\/)/.test(specifier)) {
        packages.add(packageName(specifier))
        continue
      }
      const file = ownPath(path, specifier, known)
      if (file) files.add(file)
      else unresolved.add(specifier)
    }
    const syntax = ts.createSourceFile(
      path,
      /\.(ts|vue)$/.test(path) ? script : '',
      ts.ScriptTarget.Latest,
      true,
      ts.ScriptKind.TS,
    )
    return { path, files: [...files], packages: [...packages], unresolved: [...unresolved], syntax }
  })
}
