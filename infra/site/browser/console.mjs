/**
 * Walks every page of the console. Each module of `console/` makes what its pages show, through the API, and lists them:
 *
 *     export async function seed(call, hostile) → anything   call('POST', '/keys', {…}) → the body; hostile(n) → a text
 *     export const visits = (seeded) => [{ name, hash, ready }]   ready: a text that the page shows when it is whole
 *     export async function story(page, seeded, tools) {}         what a person does there; may be left out
 *
 * On each page: axe finds nothing (with `screenshots` in light, dark and narrow), nothing of the hostile texts is run, no
 * script fails, no secret is in the address, the title or in storage other than the session's own.
 */
import assert from 'node:assert/strict'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { eachLook, looks } from './accessible.mjs'

/** Texts that are markup to whoever does not escape them. */
const HOSTILE = [
  '"><img src=x onerror=window.pwned=1>',
  "<script>window.pwned=1</script>'\"`${1}",
  '</title></textarea><svg/onload=window.pwned=1>',
  'javascript:window.pwned=1//',
  '{{constructor.constructor("window.pwned=1")()}} \u202egnp.exe',
]
const hostile = (n) => HOSTILE[n % HOSTILE.length]

const PAGES = fileURLToPath(new URL('console/', import.meta.url))

export async function run({ browser }, { api, key, screenshots, only }) {
  if (screenshots) mkdirSync(screenshots, { recursive: true })
  const console = await Console.open(browser, api, key)
  for (const file of readdirSync(PAGES).filter((name) => name.endsWith('.mjs'))) {
    if (only && file != `${only}.mjs`) continue
    const group = await import(join(PAGES, file))
    const seeded = await group.seed(console.call, hostile)
    for (const visit of group.visits(seeded)) await console.look(visit, screenshots)
    await group.story?.(console.page, seeded, console)
    await console.isClean(`after the story of ${file}`)
  }
}

class Console {
  static async open(browser, api, key) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    const opened = new Console(page, api, key)
    await page.goto(`${api}/v1/console/index.html`)
    await page.getByLabel('Key', { exact: true }).fill(key)
    await eachLook(page, 'sign-in')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('navigation', { name: 'Pages' }).waitFor()
    return opened
  }

  constructor(page, api, key) {
    Object.assign(this, { page, api, key, faults: [] })
    page.on('pageerror', (error) => this.faults.push(error.stack))
    page.on('console', (message) => {
      if (/Content Security Policy|Error:/.test(message.text())) this.faults.push(message.text())
    })
    this.call = async (method, path, body, headers = {}) => {
      const text = typeof body == 'string'
      const response = await fetch(`${api}/v1${path}`, {
        method,
        headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', ...headers },
        body: body === undefined || text ? body : JSON.stringify(body),
      })
      const answer = await response.text()
      assert.ok(response.ok, `${method} ${path} answered ${response.status}: ${answer}`)
      return answer && JSON.parse(answer)
    }
  }

  /** Opens a view as a deep link does: in a window that is loaded anew. */
  async go(hash, ready) {
    await this.page.goto('about:blank')
    await this.page.goto(`${this.api}/v1/console/index.html${hash}`)
    if (ready) await this.page.getByText(ready).first().waitFor()
  }

  async look({ name, hash, ready }, screenshots) {
    await this.go(hash, ready)
    await looks(this.page, name, screenshots, async (look) => {
      const path = join(screenshots, `console-${name}-${look}.png`)
      await this.page.screenshot({ path, fullPage: true, animations: 'disabled' })
    })
    await this.isClean(name)
  }

  async isClean(where) {
    assert.equal(await this.page.evaluate(() => window.pwned), undefined, `${where}: a text was run as a script`)
    assert.deepEqual(this.faults, [], where)
    const kept = await this.page.evaluate(() => ({
      address: location.href,
      title: document.title,
      state: JSON.stringify(history.state),
      local: JSON.stringify({ ...localStorage }),
    }))
    const secret = /ares_(eu|us)_\w{16}_\w+|whsec_\w+/
    for (const [place, text] of Object.entries(kept)) assert.doesNotMatch(text ?? '', secret, `${where}: ${place}`)
  }
}
