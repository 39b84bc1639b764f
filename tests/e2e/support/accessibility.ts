import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * The rules of WCAG 2.0 to 2.2, levels A and AA, on what the page shows now.
 *
 * @param within the part that has changed since the last look; by default the whole page
 */
export async function expectAccessible(page: Page, what: string, within = 'html'): Promise<void> {
  // Half faded in, a colour is not the one that will be read.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)))
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // One document without frames: it can be judged where it is.
    .setLegacyMode()
    .analyze()
  const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html.slice(0, 200)) }))
  expect(found, what).toEqual([])
}
