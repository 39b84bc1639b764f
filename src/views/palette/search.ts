import { searchText } from '@/lib/search-text'
import type { Command } from '@/ui/commands'

/** The screens of the open plan come first, then what can be done to it, then what the app can do anywhere. */
function rankOf({ id }: Command): number {
  if (id.startsWith('plan.screen.')) return 0
  return id.startsWith('plan.') ? 1 : 2
}

/** The commands in which every typed word begins some word; those that begin with the first come first. */
export function searchCommands(all: readonly Command[], query: string): readonly Command[] {
  const commands = [...all].sort((a, b) => rankOf(a) - rankOf(b))
  const wanted = searchText(query).split(/\s+/).filter(Boolean)
  const first = wanted[0]
  if (first === undefined) return commands
  const found = commands.filter((command) => {
    const words = searchText(`${command.title} ${command.group ?? ''} ${command.words ?? ''}`).split(/\s+/)
    return wanted.every((part) => words.some((word) => word.startsWith(part)))
  })
  const begins = (command: Command) => searchText(command.title).startsWith(first)
  return [...found.filter(begins), ...found.filter((command) => !begins(command))]
}
