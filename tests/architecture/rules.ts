import ts from 'typescript'
import { readModules } from './imports'
import type { Module, SourceFile } from './imports'
import {
  frames,
  isPure,
  layerOf,
  mayImport,
  purePackages,
  screensTable,
  topFiles,
  wordPackages,
  workedOutBelow,
} from './layers'
import { nameFaults } from './names'

export interface Violation {
  readonly rule: string
  readonly file: string
  readonly detail: string
}

type Rule = (modules: readonly Module[]) => { file: string; detail: string }[]

/** One row per import of another file of the project. */
function imports(modules: readonly Module[]) {
  return modules.flatMap((from) => from.files.map((to) => ({ from: from.path, to })))
}

function lastPart(path: string) {
  return path.slice(path.lastIndexOf('/') + 1)
}

function forbiddenImports(forbidden: (from: string, to: string) => boolean): Rule {
  return (modules) =>
    imports(modules)
      .filter(({ from, to }) => forbidden(from, to))
      .map(({ from, to }) => ({ file: from, detail: `imports ${to}` }))
}

const dependenciesPointDown = forbiddenImports((from, to) => {
  if (topFiles.includes(from)) return from === 'src/pwa.ts'
  const layer = layerOf(from)
  return layer !== layerOf(to) && !(mayImport[layer] ?? []).includes(layerOf(to))
})

const viewsComputeNothing = forbiddenImports(
  (from, to) =>
    ['views', 'stores', 'storage', 'formats', 'charts', 'ui'].includes(layerOf(from)) && workedOutBelow.test(to),
)

const everyFileHasALayer: Rule = (modules) =>
  modules
    .filter(({ path }) => /\.(ts|vue)$/.test(path) && !topFiles.includes(path) && !mayImport[layerOf(path)])
    .map(({ path }) => ({ file: path, detail: 'lies on no floor of the plan' }))

/** Follows the imports of each pure file to the first file or package that needs more than plain JavaScript. */
const pureFilesStayPure: Rule = (modules) => {
  const byPath = new Map(modules.map((module) => [module.path, module]))
  const chainToImpurity = (path: string, seen: Set<string>, hasWords: boolean): string | undefined => {
    if (seen.has(path)) return undefined
    seen.add(path)
    const module = byPath.get(path)
    if (!module) return undefined
    if (/\.(vue|css)$/.test(path)) return path
    const foreign = module.packages.find((name) => !purePackages.test(name) && !(hasWords && wordPackages.test(name)))
    if (foreign) return `${path} > ${foreign}`
    for (const next of module.files) {
      const rest = chainToImpurity(next, seen, hasWords)
      if (rest) return `${path} > ${rest}`
    }
    return undefined
  }
  return modules.flatMap(({ path }) => {
    const chain = isPure(path) ? chainToImpurity(path, new Set(), layerOf(path) === 'present') : undefined
    return chain ? [{ file: path, detail: chain }] : []
  })
}

const browserNames = new Set(
  'document window self globalThis localStorage sessionStorage indexedDB navigator location history fetch'.split(' '),
)

function isReference(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isShorthandPropertyAssignment(parent)) return true
  if (ts.isTypeNode(parent) || ts.isQualifiedName(parent)) return false
  return !('name' in parent && parent.name === node) && !('propertyName' in parent && parent.propertyName === node)
}

const declares = (node: ts.Node) =>
  ts.isVariableDeclaration(node) ||
  ts.isParameter(node) ||
  ts.isBindingElement(node) ||
  ts.isFunctionDeclaration(node) ||
  ts.isImportSpecifier(node)

/** Browser globals read by a pure file. A name that the file declares itself is its own. */
const pureFilesKnowNoBrowser: Rule = (modules) =>
  modules
    .filter(({ path }) => isPure(path))
    .flatMap(({ path, syntax }) => {
      const declared = new Set<string>()
      const referred = new Set<string>()
      const visit = (node: ts.Node) => {
        if (ts.isIdentifier(node) && browserNames.has(node.text)) {
          const { parent } = node
          if (declares(parent) && parent.name === node) declared.add(node.text)
          else if (isReference(node)) referred.add(node.text)
        }
        ts.forEachChild(node, visit)
      }
      visit(syntax)
      return [...referred]
        .filter((name) => !declared.has(name))
        .map((name) => ({ file: path, detail: `reads ${name}` }))
    })

const onlyStorageOpensTheDatabase: Rule = (modules) =>
  modules
    .filter(({ path, packages }) => packages.includes('dexie') && layerOf(path) !== 'storage')
    .map(({ path }) => ({ file: path, detail: 'imports dexie' }))

const noStoreImportsAnother: Rule = (modules) => {
  const isStore = new Map(modules.map(({ path, syntax }) => [path, /\bdefineStore\s*\(/.test(syntax.text)]))
  return forbiddenImports((from, to) => layerOf(from) === 'stores' && isStore.get(to) === true)(modules)
}

const migrationsAreFrozen: Rule = (modules) =>
  modules
    .filter(({ path }) => path.startsWith('src/schema/migrations/'))
    .flatMap(({ path, files, packages }) =>
      [...files.filter((to) => !to.startsWith('src/schema/migrations/')), ...packages].map((to) => ({
        file: path,
        detail: `imports ${to}`,
      })),
    )

const screensKeepTheirParts = forbiddenImports((from, to) => {
  const screen = (path: string) => (/^src\/views\/[^/]+\//.exec(path) ?? [''])[0]
  if (from === screensTable || layerOf(from) !== 'views') return false
  return screen(to) !== '' && screen(from) !== screen(to) && !frames.includes(screen(to))
})

/** A table imports its kinds and lists them in a value of its own; a barrel only passes names on. */
const indexFilesAreTables: Rule = (modules) =>
  modules
    .filter(({ path }) => lastPart(path) === 'index.ts')
    .flatMap(({ path, files, syntax }) => {
      const folder = path.slice(0, -'index.ts'.length)
      const passesOn = syntax.statements.some((statement) => ts.isExportDeclaration(statement))
      if (passesOn) return [{ file: path, detail: 'passes on names of other files' }]
      // The table of migrations is empty until a second version of the document exists.
      const hasKinds = modules.some((module) => module.path.startsWith(folder) && module.path !== path)
      const listsKinds = files.some((file) => file.startsWith(folder))
      return hasKinds && !listsKinds ? [{ file: path, detail: 'lists no kind of its folder' }] : []
    })

/** Groups of files that import one another, each found from its first file in the alphabet. */
const noCycles: Rule = (modules) => {
  const next = new Map(modules.map(({ path, files }) => [path, files]))
  const reported = new Set<string>()
  const found: { file: string; detail: string }[] = []
  const walk = (path: string, trail: readonly string[], done: Set<string>) => {
    const start = trail.indexOf(path)
    if (start >= 0) {
      const loop = trail.slice(start)
      const key = [...loop].sort().join()
      if (!reported.has(key)) found.push({ file: path, detail: [...loop, path].join(' > ') })
      reported.add(key)
      return
    }
    if (done.has(path)) return
    for (const target of next.get(path) ?? []) walk(target, [...trail, path], done)
    done.add(path)
  }
  const done = new Set<string>()
  for (const path of [...next.keys()].sort()) walk(path, [], done)
  return found
}

const everyImportIsFound: Rule = (modules) =>
  modules.flatMap(({ path, unresolved }) => unresolved.map((name) => ({ file: path, detail: `finds no ${name}` })))

const namesFollowTheConvention: Rule = (modules) =>
  modules.flatMap(({ path }) => nameFaults(path).map((detail) => ({ file: path, detail })))

/** Each rule of the floor plan, by name. */
export const rules: Readonly<Record<string, Rule>> = {
  'every file lies on a floor': everyFileHasALayer,
  'dependencies point down only': dependenciesPointDown,
  'verdicts, totals and chances are read from the judgement': viewsComputeNothing,
  'pure files stay pure': pureFilesStayPure,
  'pure files know no browser': pureFilesKnowNoBrowser,
  'only storage imports dexie': onlyStorageOpensTheDatabase,
  'no store imports another store': noStoreImportsAnother,
  'migrations are frozen': migrationsAreFrozen,
  'a screen keeps its parts to itself': screensKeepTheirParts,
  'an index.ts is a table of kinds': indexFilesAreTables,
  'no import cycles': noCycles,
  'every import leads to a file': everyImportIsFound,
  'names follow the convention': namesFollowTheConvention,
}

/** Checks files of src/ against every rule. */
export function checkArchitecture(sources: readonly SourceFile[]): Violation[] {
  const modules = readModules(sources)
  return Object.entries(rules).flatMap(([rule, check]) => check(modules).map((fault) => ({ rule, ...fault })))
}
