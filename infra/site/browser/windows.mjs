/** Windows of the editor page, and what the server has. */
import assert from 'node:assert/strict'

export class Windows {
  constructor(browser, { api, document, token, tokens = [token] }) {
    Object.assign(this, { browser, api, document, tokens })
    this.list = []
    this.opened = 0
    this.errors = []
  }

  /** Two windows with the document, live. */
  async two() {
    const both = await Promise.all([this.open(), this.open()])
    await Promise.all(both.map((window) => window.live()))
    return both
  }

  /** Opens the document in a window that shares nothing with the others. */
  async open(options = {}) {
    const token = this.tokens[this.opened++ % this.tokens.length]
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
    const page = await context.newPage()
    const window = new Window(page, `${this.api}/v1/editor/index.html#document=${this.document}&token=${token}`)
    this.list.push(window)
    page.on('dialog', (dialog) => dialog.accept())
    page.on('pageerror', (error) => this.errors.push(error.stack))
    page.on(
      'console',
      (message) =>
        /Content Security Policy|CodeMirror plugin crashed|loaded anew/.test(message.text()) && this.errors.push(message.text()),
    )
    await window.cuttable()
    await page.goto(window.url)
    await window.ready()
    return window
  }

  async serverText() {
    const response = await fetch(`${this.api}/v1/documents/${this.document}`, {
      headers: { Authorization: `Bearer ${this.tokens[0]}` },
    })
    assert.equal(response.status, 200, `GET document answered ${response.status}`)
    return (await response.json()).content
  }

  /** Waits until the server and all windows have the same text with nothing unsent. @returns {Promise<string>} the text */
  async agree(ms = 30_000) {
    let last
    for (const end = Date.now() + ms; Date.now() < end; await pause(25)) {
      const shown = await Promise.all(this.list.map((window) => window.text()))
      const isSaved = (await Promise.all(this.list.map((window) => window.isSaved()))).every(Boolean)
      last = { shown, isSaved }
      if (!isSaved || shown.some((text) => text != shown[0])) continue
      last.server = await this.serverText()
      if (last.server == shown[0]) return last.server
    }
    assert.fail(
      `The windows do not agree after ${ms} ms: ${JSON.stringify(last, (_, value) => (value.length > 300 ? `${value.slice(0, 300)}… (${value.length})` : value))}`,
    )
  }

  hasNoErrors() {
    assert.deepEqual(this.errors, [])
  }

  async describe() {
    for (const { page } of this.list) {
      const seen = await page
        .evaluate(() => ['status', 'saved', 'open-problem'].map((id) => document.getElementById(id)?.textContent))
        .catch(String)
      console.error('window:', seen)
    }
    this.errors.forEach((error) => console.error(error))
  }
}

export class Window {
  constructor(page, url) {
    this.page = page
    this.url = url
    this.isCut = false
    this.sockets = new Set()
  }

  /** Leads the sockets of the page through here, so that they can be cut. */
  async cuttable() {
    await this.page.routeWebSocket(/.*/, (socket) => {
      if (this.isCut) return socket.close()
      const server = socket.connectToServer()
      this.sockets.add(socket)
      socket.onMessage((message) => this.isCut || server.send(message))
      server.onMessage((message) => this.isCut || socket.send(message))
      server.onClose(() => socket.close())
      socket.onClose(() => {
        this.sockets.delete(socket)
        server.close()
      })
    })
  }

  async cut() {
    this.isCut = true
    const cut = [...this.sockets]
    this.sockets.clear()
    for (const socket of cut) await socket.close()
  }

  join() {
    this.isCut = false
  }

  async ready() {
    await this.page.locator('#desk:not([hidden]) #editor .cm-content').waitFor({ timeout: 20_000 })
  }

  async live() {
    await this.page.locator('#status[data-status="live"]').waitFor({ timeout: 20_000 })
  }

  /** The whole text: CodeMirror draws only the visible part, so its state is read. */
  text() {
    return this.page.evaluate(() => document.querySelector('#editor .cm-content').cmTile.view.state.doc.toString())
  }

  async isSaved() {
    return (await this.page.locator('#saved').textContent()).startsWith('All changes are saved')
  }

  /** Puts the caret at an end of the text. @param {'start' | 'end'} where */
  async caret(where) {
    await this.page.locator('#editor .cm-content').focus()
    await this.page.keyboard.press(where == 'end' ? 'Control+End' : 'Control+Home')
  }

  type(text, delay = 0) {
    return this.page.keyboard.type(text, { delay })
  }
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Fails unless the parts of a text are these, and shows where it differs. @param {string} text @param {...string} parts */
export function isText(text, ...parts) {
  const expected = parts.join('')
  let at = 0
  while (at < expected.length && text[at] == expected[at]) at++
  const around = (whole) => JSON.stringify(whole.slice(Math.max(0, at - 20), at + 40))
  assert.ok(
    text == expected,
    `something typed is missing, twice or elsewhere: at ${at} is ${around(text)} instead of ${around(expected)}`,
  )
}
