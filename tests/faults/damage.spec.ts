import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { PlanPage } from '../e2e/support/plan-page'
import { StartPage } from '../e2e/support/start-page'
import { example, servedApp } from './support/app'
import { KillableBrowser, makeProfile } from './support/killable'
import { rounds, seeded } from './support/rounds'

const attribute = 'Vị ngon'

const appAddress = servedApp()

/** Where Chromium keeps the databases of the app. */
function databaseFolder(profile: string): string {
  const folder = join(profile, 'Default', 'IndexedDB')
  const name = readdirSync(folder).find((file) => file.startsWith('http_127') && file.endsWith('.leveldb'))
  if (name === undefined) throw new Error('The browser has kept no database.')
  return join(folder, name)
}

type Damage = (folder: string, random: () => number) => void

/** What a torn write, a damaged disk or a cleaner does to it. */
const damages: Readonly<Record<string, Damage>> = {
  'the whole database is gone': (folder) => rmSync(folder, { recursive: true }),
  'its log is cut': (folder, random) => {
    for (const file of logsIn(folder)) truncateSync(file, Math.floor(readFileSync(file).length * random()))
  },
  'bytes of its log are others': (folder, random) => {
    for (const file of logsIn(folder)) {
      const bytes = readFileSync(file)
      for (let count = 0; count < 64; count += 1) {
        const at = Math.floor(bytes.length * random())
        if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ 0x5a
      }
      writeFileSync(file, bytes)
    }
  },
  'its list of files is gone': (folder) => rmSync(join(folder, 'CURRENT')),
}

function logsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.log') && existsSync(join(folder, file)))
    .map((file) => join(folder, file))
}

for (const [name, damage] of Object.entries(damages)) {
  test(`what was told as saved comes back where ${name}`, async () => {
    const random = seeded(name.length)
    for (let round = 0; round < rounds(1, 125); round += 1) {
      const profile = makeProfile()
      const before = await KillableBrowser.start(profile.folder)
      await before.page.goto(appAddress())
      const plan = await new StartPage(before.page).startFrom(example)
      await plan.saved()
      for (const value of ['7,5', '7,9', '8,3']) {
        await plan.type(plan.target(attribute), value)
        await plan.saved()
      }
      const address = before.page.url()
      await before.kill()
      damage(databaseFolder(profile.folder), random)

      const after = await KillableBrowser.start(profile.folder)
      await after.page.goto(address)
      const again = new PlanPage(after.page)
      await expect(again.target(attribute), `round ${String(round)}`).toHaveValue('8,3')
      await again.saved()
      await again.type(again.target(attribute), '8,4')
      await again.saved()
      await after.kill()
      profile.remove()
    }
  })
}
