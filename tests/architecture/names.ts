const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
const pascal = /^([A-Z][a-z0-9]*)+$/
const composable = /^use([A-Z][a-z0-9]*)+$/

/** Names that say nothing about what is inside; the first group also as the last word of a longer name. */
const emptyNames = /^(.*-)?(utils?|helpers?|managers?|service)$|^(services|common|misc|new|legacy)$/

function words(name: string) {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
}

/** The test of a component is named as the component. */
function isComponentTest(file: string, stem: string): boolean {
  return file.endsWith('.test.ts') && pascal.test(stem)
}

/** What is wrong with the name of a file or of the folders that it lies in; `path` begins with src/ or tests/. */
export function nameFaults(path: string): string[] {
  const folders = path.split('/').slice(1, -1)
  const file = path.slice(path.lastIndexOf('/') + 1)
  const stem = file.replace(/\..*$/, '')
  const faults: string[] = []
  for (const folder of folders) if (!kebab.test(folder)) faults.push(`folder ${folder} is not in kebab-case`)
  if (file.endsWith('.vue')) {
    if (!pascal.test(stem)) faults.push('a component is named in PascalCase')
  } else if (!kebab.test(stem) && !(file.endsWith('.ts') && composable.test(stem)) && !isComponentTest(file, stem)) {
    faults.push('a file is named in kebab-case, or useThing.ts')
  }
  for (const name of [...folders, stem]) if (emptyNames.test(words(name))) faults.push(`${name} says nothing`)
  return faults
}
