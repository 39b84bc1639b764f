/** Every kind of change, as codes: the undo button and the history say them in words. */
export const editLabels = [
  'add_attribute',
  'remove_attribute',
  'rename_attribute',
  'set_attribute',
  'set_target',
  'set_own',
  'set_role',
  'set_weight',
  'set_benchmark',
  'set_scale',
  'set_concession',
  'exclude_attribute',
  'reorder',
  'set_rival',
  'add_rival',
  'remove_rival',
  'bundle',
  'repair',
  'repair_all',
  'rename_plan',
  'set_plan',
  'set_tag',
  'set_tagline',
] as const

/** What an edit did. */
export type EditLabel = (typeof editLabels)[number]
