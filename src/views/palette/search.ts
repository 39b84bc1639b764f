import type { Command } from './commands'

/** Lower case without Vietnamese marks, so that "giao dien" finds "Giao diện". */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

/** The commands in which every typed word begins some word; those that begin with the first come first. */
export function searchCommands(commands: readonly Command[], query: string): readonly Command[] {
  const wanted = plainLetters(query).split(/\s+/).filter(Boolean)
  const first = wanted[0]
  if (first === undefined) return commands
  const found = commands.filter((command) => {
    const words = plainLetters(`${command.title} ${command.group ?? ''} ${command.words ?? ''}`).split(/\s+/)
    return wanted.every((part) => words.some((word) => word.startsWith(part)))
  })
  const begins = (command: Command) => plainLetters(command.title).startsWith(first)
  return [...found.filter(begins), ...found.filter((command) => !begins(command))]
}
