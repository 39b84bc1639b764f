import { expect, type Locator, type Page } from '@playwright/test'
import { vi } from '../../../src/i18n/vi'
import type { Messages } from '../../../src/i18n/messages'

/** The open plan: canvas, table, and the panel beside them. */
export class PlanPage {
  constructor(
    readonly page: Page,
    readonly words: Messages = vi,
  ) {}

  get header(): Locator {
    return this.page.getByRole('banner')
  }
  get name(): Locator {
    return this.header.getByRole('textbox', { name: this.words.plan.name })
  }
  get saveStatus(): Locator {
    return this.header.getByRole('status')
  }
  get undo(): Locator {
    return this.header.getByRole('button', { name: new RegExp(`^${this.words.plan.undo}`) })
  }
  get redo(): Locator {
    return this.header.getByRole('button', { name: this.words.plan.redo })
  }
  get table(): Locator {
    return this.page.getByRole('table', { name: this.words.table.caption })
  }
  get panel(): Locator {
    return this.page.getByRole('complementary', { name: this.words.panel.label })
  }
  get rule(): Locator {
    return this.panel.getByRole('region', { name: this.words.panel.rule })
  }
  get rating(): Locator {
    return this.panel.getByRole('region', { name: this.words.panel.rate })
  }

  /** The status line, in the header of every width. */
  get status(): Locator {
    return this.header.locator('[data-status]')
  }
  /** What to do next, and its button. */
  get next(): Locator {
    return this.page.locator('[data-next]')
  }

  tab(which: 'rate' | 'rule' | 'add' | 'plan'): Locator {
    return this.panel.getByRole('tab', { name: this.words.panel.tab[which], exact: true })
  }
  /** The movable point of an attribute. */
  point(attribute: string): Locator {
    return this.page.getByRole('slider', { name: attribute, exact: true })
  }
  target(attribute: string): Locator {
    return this.table.getByRole('textbox', { name: this.words.table.targetOf.replace('{a}', attribute), exact: true })
  }
  now(attribute: string): Locator {
    return this.table.getByRole('textbox', { name: this.words.table.nowOf.replace('{a}', attribute), exact: true })
  }
  star(attribute: string): Locator {
    // What is no differentiator says also whether it is at par or conceded.
    const name = this.words.table.star.replace('{a}', attribute)
    return this.table.getByRole('button', { name: new RegExp(`^${name.replace(/[^\p{L}\d\s:]/gu, '\\$&')}`) })
  }

  /** The quick five-step of an attribute in the rating panel. */
  step(attribute: string, step: 1 | 2 | 3 | 4 | 5): Locator {
    return this.rating
      .getByRole('radiogroup', { name: this.words.panel.stepsOf.replace('{a}', attribute), exact: true })
      .getByRole('radio', { name: this.words.panel.step[step], exact: true })
  }

  async type(field: Locator, text: string): Promise<void> {
    await field.fill(text)
    await field.press('Enter')
  }

  /** Waits until everything done so far is on the disk. */
  async saved(): Promise<void> {
    await expect(this.saveStatus).toHaveText(this.words.plan.status.saved)
  }

  /** Middle of the grip of a point, in the window. */
  async grip(attribute: string): Promise<{ x: number; y: number }> {
    const point = this.point(attribute)
    // Waits until it has reached its place and nothing lies over it.
    await point.hover({ trial: true })
    const box = await point.locator('circle').first().boundingBox()
    if (!box) throw new Error(`The point of ${attribute} is not drawn.`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
}

/** An amount of dong as the app prints it, its sign kept on the same line. */
export function dong(amount: string): string {
  return `${amount}\u00a0₫`
}
