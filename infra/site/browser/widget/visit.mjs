/** One visitor's window on the website. */
import assert from 'node:assert/strict'

export class Visit {
  /** @param {import('playwright-core').Browser} browser */
  static async begin(browser, address, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options })
    await context.addInitScript(() => {
      window.heard = []
      const hears = (name) => ['on', name, (detail) => window.heard.push([name, detail])]
      window.AresGen = ['ready', 'open', 'close', 'message', 'error'].map(hears)
    })
    const visit = new Visit(await context.newPage(), address)
    await visit.goto()
    return visit
  }

  constructor(page, address) {
    Object.assign(this, { page, address, faults: [], said: [] })
    page.on('pageerror', (error) => this.faults.push(error.stack))
    page.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML|Uncaught/.test(message.text())) this.faults.push(message.text())
      else this.said.push(message.text())
    })
    this.launcher = page.locator('aresgen-chat .launcher')
    this.panel = page.getByRole('dialog')
    this.field = page.locator('aresgen-chat #message')
    this.log = page.getByRole('log')
    this.notice = page.locator('aresgen-chat .notice')
  }

  async goto() {
    await this.page.goto(this.address)
    await this.launcher.waitFor()
  }

  async reload() {
    await this.page.reload()
    await this.launcher.waitFor()
  }

  async open() {
    await this.launcher.click()
    await this.panel.waitFor()
    return this
  }

  /** Writes a message, and sends it once the one before is answered. */
  async ask(text) {
    await this.field.fill(text)
    await this.page.locator('aresgen-chat .send:not([aria-disabled="true"])').waitFor()
    await this.field.press('Enter')
  }

  /** A message with this text, once it is finished. */
  async reads(text, author = '') {
    await this.log.locator(`.message${author && `.${author}`}`, { hasText: text }).first().waitFor()
  }

  /** A command of the page. */
  push(...command) {
    return this.page.evaluate((each) => window.AresGen.push(each), command)
  }

  /** The details of the events of one name so far. */
  heard(name) {
    return this.page.evaluate((each) => window.heard.filter(([of]) => of == each).map(([, detail]) => detail), name)
  }

  stored(bot) {
    return this.page.evaluate((id) => JSON.parse(localStorage.getItem(`aresgen.chat.${id}`)), bot.id)
  }

  async end() {
    assert.deepEqual(this.faults, [])
    await this.page.context().close()
  }
}
