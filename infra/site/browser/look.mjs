/** Every state of the page: axe (WCAG 2.1 AA), the keyboard, narrow and dark, and screenshots into `screenshots`. */
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inspect, looks } from './accessible.mjs'

export async function run(windows, { screenshots, reader }) {
  if (screenshots) mkdirSync(screenshots, { recursive: true })
  const [window, other] = await windows.two()
  const { page } = window
  await states(window, other, (state) =>
    looks(page, state, screenshots, async (look) => {
      const path = join(screenshots, `${state}-${look}.png`)
      await page.screenshot({ path, fullPage: true, animations: 'disabled' })
    }),
  )
  await page.context().close()
  windows.list = [other]
  await keyboard(other)
  if (reader) await readOnly(windows, reader, screenshots)
}

/** With a token that permits reading only. */
async function readOnly(windows, reader, screenshots) {
  windows.tokens = [reader]
  const { page } = await windows.open()
  await page.locator('#status[data-status="read_only"]').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Rewrite' }).isDisabled(), true)
  assert.equal(await page.getByRole('button', { name: 'Restore version 1', exact: true }).isDisabled(), true)
  assert.match(await page.locator('#commands-reason').textContent(), /reading only/)
  if (screenshots) await page.screenshot({ path: join(screenshots, 'read-only-light.png'), fullPage: true })
  await inspect(page, 'read only')
}

async function states(window, other, inspected) {
  const { page } = window
  await other.caret('start')
  await page.locator('.cm-peer').waitFor()
  await window.caret('end')
  await window.type('\nA sentence that was typed by a person in this window.')
  await page.waitForFunction(() => document.getElementById('saved').textContent.startsWith('All'))
  await inspected('document')

  await page.getByRole('button', { name: 'Summarize' }).click()
  await page.getByLabel('Model').fill('local/extractive-1')
  await page.locator('#command-run').click()
  await page.locator('#review:not([hidden])').waitFor({ timeout: 60_000 })
  await inspected('output')
  await page.getByRole('button', { name: 'Close', exact: true }).click()

  await page.getByRole('button', { name: 'Rewrite' }).click()
  await page.getByLabel('Tone').fill('formal')
  await page.getByLabel('Model').fill('local/extractive-1')
  await page.locator('#command-run').click()
  const shown = page.locator('#review:not([hidden])')
  await shown.or(page.locator('#command-problem:not(:empty)')).first().waitFor({ timeout: 60_000 })
  await inspected('suggestion')
  if (await shown.isVisible()) {
    const accept = page.getByRole('button', { name: 'Accept' })
    if (await accept.isVisible()) {
      await accept.click()
      await page.getByText('The suggestion is in the text.').waitFor()
    } else await page.getByRole('button', { name: 'Close', exact: true }).click()
  }

  await page.getByRole('button', { name: 'Restore version 1', exact: true }).click()
  await page.getByText('Version 1 is restored').waitFor()
  await page.locator('#from').selectOption({ index: 1 })
  await page.locator('#to').selectOption({ index: 0 })
  await page.getByRole('button', { name: 'Show difference' }).click()
  await page.locator('#review:not([hidden]) .cm-editor').waitFor()
  await inspected('difference')
  await page.getByRole('button', { name: 'Close', exact: true }).click()

  await page.getByRole('button', { name: 'Close document' }).click()
  await page.getByLabel('Document id').fill('doc_00000000000000000000000000')
  await page.getByLabel('Edit token').fill('wrong')
  await page.getByRole('button', { name: 'Open' }).click()
  await page.locator('#open-problem:not(:empty)').waitFor()
  await inspected('form-refused')
}

/** The page by keyboard alone. */
async function keyboard(window) {
  const { page } = window
  await page.reload()
  await window.ready()
  await window.live()
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.className)
  assert.match(await focused(), /cm-content/, 'the editor has the focus when the document opens')
  const before = await window.text()
  await page.keyboard.press('Tab')
  assert.notEqual(await window.text(), before, 'Tab indents')
  await page.keyboard.press('Control+z')
  assert.equal(await window.text(), before, 'Control+Z takes the indent back')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  assert.equal(await focused(), 'command-outline', 'Escape, then Tab leaves the editor')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Control+m')
  await page.keyboard.press('Tab')
  assert.equal(await focused(), 'command-outline', 'Control+M has Tab move on')
  await page.keyboard.press('Enter')
  await page.locator('#command:not([hidden])').waitFor()
  for (let i = 0; i < 12 && (await focused()) != 'field-model'; i++) await page.keyboard.press('Tab')
  await page.keyboard.type('local/extractive-1')
  for (let i = 0; i < 12 && (await focused()) != 'command-run'; i++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('#review:not([hidden])').waitFor({ timeout: 60_000 })
  assert.equal(await focused(), 'review-title', 'the result has the focus')
  for (let i = 0; i < 8 && (await page.evaluate(() => document.activeElement.textContent)) != 'Close'; i++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('#review').waitFor({ state: 'hidden' })
  assert.equal(await focused(), 'command-run', 'closed, the focus is back where it was')
}
