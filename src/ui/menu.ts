import type { IconName } from './icons'

/** One line of a menu. */
export interface MenuItem {
  readonly id: string
  readonly label: string
  /** A quieter second line. */
  readonly detail?: string
  readonly icon?: IconName
  /** Shown, not listened to. */
  readonly shortcut?: string
  readonly danger?: boolean
  readonly disabled?: boolean
  /** Given for a choice among several: marks the chosen one. */
  readonly checked?: boolean
  readonly run: () => void
}

/** A line, a rule between groups, or the heading of a group. */
export type MenuEntry =
  MenuItem | { readonly id: string; readonly separator: true } | { readonly id: string; readonly heading: string }
