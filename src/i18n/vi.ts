// Vietnamese, the language that defines which messages exist. Sections and keys are sorted.
// vue-i18n syntax: {name} is a value; write @ | { } as {'@'} {'|'} {'{'} {'}'}; no HTML.
const vi = {
  app: {},
  benchmark: {},
  canvas: {},
  concession: {},
  editLabel: {},
  error: {},
  evidence: {},
  example: {},
  export: {},
  file: {},
  fileProblem: {},
  finding: {},
  glossary: {},
  kano: {},
  library: {},
  palette: {},
  panel: {},
  plan: {},
  repair: {},
  scale: {},
  settings: {},
  shortcut: {},
  start: {},
  status: {},
  storage: {},
  table: {},
  update: {},
} as const

export default vi
