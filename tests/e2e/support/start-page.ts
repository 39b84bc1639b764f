import type { Locator, Page } from '@playwright/test'
import { vi } from '../../../src/i18n/vi'
import type { Messages } from '../../../src/i18n/messages'
import { PlanPage } from './plan-page'

/** The first screen: ways to start a plan, and the library below them. */
export class StartPage {
  constructor(
    readonly page: Page,
    readonly words: Messages = vi,
  ) {}

  async open(): Promise<this> {
    await this.page.goto('./')
    await this.search.waitFor()
    return this
  }

  get search(): Locator {
    return this.page.getByRole('combobox', { name: this.words.start.question })
  }

  /** Types what the shop is and takes the first line that fits. */
  async startFrom(industry: string): Promise<PlanPage> {
    await this.search.fill(industry)
    await this.page.getByRole('option', { name: industry }).first().click()
    return this.#opened()
  }

  async startBlank(): Promise<PlanPage> {
    await this.page.getByRole('button', { name: this.words.start.blank, exact: true }).click()
    return this.#opened()
  }

  /** Opens a worked example by its name in the language of the page. */
  async openExample(name: string): Promise<PlanPage> {
    const card = this.page.getByRole('article', { name: this.words.start.example })
    await card.getByRole('button', { name: this.words.start.otherExamples }).click()
    await this.page.getByRole('menuitemradio', { name }).click()
    await card.getByRole('heading', { name }).waitFor()
    await card.getByRole('button', { name: this.words.start.openExample }).click()
    return this.#opened()
  }

  /** The cards of the library in their order. */
  get cards(): Locator {
    return this.page.getByRole('region', { name: this.words.library.title }).getByRole('listitem')
  }

  card(name: string): Locator {
    return this.cards.filter({ has: this.page.getByRole('heading', { name, exact: true }) })
  }

  /** Picks a command from the menu of a card. */
  async choose(name: string, command: string): Promise<void> {
    await this.card(name)
      .getByRole('button', { name: this.words.library.cardMenu.replace('{name}', name) })
      .click()
    await this.page.getByRole('menuitem', { name: command, exact: true }).click()
  }

  async #opened(): Promise<PlanPage> {
    const plan = new PlanPage(this.page, this.words)
    await plan.name.waitFor()
    return plan
  }
}
