// @ts-check
// As much of WebDriver as the main path needs, over plain HTTP: https://www.w3.org/TR/webdriver2/

const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

/**
 * Where an element is and what it is called.
 * @typedef {{ css: string, name?: string, starts?: string, inside?: string, insideNamed?: string }} Place
 * `css` says what kinds of element are meant; `name` is the whole accessible name and `starts` its beginning; `inside` and
 * `insideNamed` say the same of something around it.
 */

/**
 * Finds a visible element in the page by what it is and what it is called. Runs inside the page. A driver scrolls to the
 * nearest edge, where a bar that stays may lie over the element: so it is brought to the middle.
 */
const findInPage = `
  const { css, name, starts, inside, insideNamed } = arguments[0]
  const clean = (text) => (text ?? '').replace(/\\s+/g, ' ').trim()
  const labelOf = (element) => {
    const ids = element.getAttribute('aria-labelledby')
    if (ids) return ids.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
    return element.getAttribute('aria-label') ?? (element.labels?.length ? element.labels[0].textContent : element.textContent)
  }
  const around = inside
    ? [...document.querySelectorAll(inside)].filter((element) => !insideNamed || clean(labelOf(element)) === insideNamed)
    : [document]
  for (const scope of around) {
    for (const element of scope.querySelectorAll(css)) {
      if (element.getClientRects().length === 0) continue
      const label = clean(labelOf(element))
      if ((name === undefined || label === name) && (starts === undefined || label.startsWith(starts))) {
        element.scrollIntoView({ block: 'center', inline: 'nearest' })
        return element
      }
    }
  }
  return null
`

/** What lies over the middle of an element, for the message of a press that did not arrive. Runs inside the page. */
const coverInPage = `
  const element = (function () {${findInPage}})(...arguments)
  const box = element?.getBoundingClientRect()
  const cover = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
  return cover ? cover.outerHTML.slice(0, 200) + JSON.stringify([box, innerWidth, innerHeight]) : 'nothing'
`

/** One window of a browser, driven through its WebDriver. Everything waits until it can be done. */
export class Browser {
  #session
  /** @type {number} */
  #patience

  /**
   * @param {string} session address of the session, without a slash at the end
   * @param {number} patience milliseconds to wait for what shall appear
   */
  constructor(session, patience) {
    this.#session = session
    this.#patience = patience
  }

  /**
   * @param {string} driver address of the driver
   * @param {object} capabilities
   * @returns {Promise<Browser>}
   */
  static async open(driver, capabilities, patience = 60_000) {
    const { sessionId } = await command('POST', `${driver}/session`, { capabilities: { alwaysMatch: capabilities } })
    return new Browser(`${driver}/session/${sessionId}`, patience)
  }

  /** @param {string} url */
  goto(url) {
    return this.#post('url', { url })
  }

  reload() {
    return this.#post('refresh', {})
  }

  close() {
    return command('DELETE', this.#session)
  }

  /**
   * Runs a script in the page and hands its result over.
   * @param {string} script body of a function
   * @param {...unknown} args
   * @returns {Promise<any>}
   */
  run(script, ...args) {
    return this.#post('execute/sync', { script, args })
  }

  /** @param {Place} place */
  async click(place) {
    await this.#try(place, 'click', (element) => this.#post(`element/${element}/click`, {}))
  }

  /**
   * Empties a field and types into it, ended by the Enter key.
   * @param {Place} place
   * @param {string} text
   */
  async type(place, text) {
    await this.#try(place, 'type into', async (element) => {
      await this.#post(`element/${element}/clear`, {})
      await this.#post(`element/${element}/value`, { text })
    })
    await this.press(place, '\uE007')
  }

  /**
   * @param {Place} place
   * @param {string} key a character, or one of WebDriver's codes for a key
   */
  async press(place, key) {
    await this.#try(place, 'press a key in', (element) => this.#post(`element/${element}/value`, { text: key }))
  }

  /** @param {Place} place */
  async see(place) {
    await this.#try(place, 'see', () => Promise.resolve())
  }

  /**
   * Waits until a script comes to the wanted value.
   * @param {string} what said when it never does
   * @param {string} script body of a function
   * @param {(value: any) => boolean} isWanted
   */
  async until(what, script, isWanted) {
    const end = Date.now() + this.#patience
    let value
    do {
      value = await this.run(script).catch((error) => `${error.message}`)
      if (isWanted(value)) return value
      await pause()
    } while (Date.now() < end)
    throw new Error(`${what}: ${JSON.stringify(value)}`)
  }

  /**
   * @param {Place} place
   * @param {string} what
   * @param {(element: string) => Promise<unknown>} act
   */
  async #try(place, what, act) {
    const end = Date.now() + this.#patience
    let reason = 'it is not there'
    do {
      try {
        const found = await this.run(findInPage, place)
        if (found !== null) return await act(found[elementKey])
      } catch (error) {
        // Something lies over it, or it was drawn anew in between.
        reason = /** @type {Error} */ (error).message
      }
      await pause()
    } while (Date.now() < end)
    reason += `; over it: ${await this.run(coverInPage, place).catch(() => '?')}`
    throw new Error(`could not ${what} ${JSON.stringify(place)}: ${reason}`)
  }

  /**
   * @param {string} path
   * @param {object} body
   */
  #post(path, body) {
    return command('POST', `${this.#session}/${path}`, body)
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 150))

/**
 * @param {string} method
 * @param {string} url
 * @param {object} [body]
 * @returns {Promise<any>}
 */
async function command(method, url, body) {
  const answer = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) })
  const { value } = /** @type {{ value: any }} */ (await answer.json())
  if (!answer.ok) throw new Error(`${value?.error ?? answer.status}: ${value?.message ?? ''}`)
  return value
}
