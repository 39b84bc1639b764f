import type { Messages } from './messages'

// English, same keys as vi.ts; "one | many" forms where a count decides.
const en: Messages = {
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
}

export default en
