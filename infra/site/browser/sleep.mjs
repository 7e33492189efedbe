/**
 * A window sleeps with unsent typing. Prints `asleep`, then waits for a line: while it sleeps the caller changes the text
 * before what was typed, some hundred times.
 */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export async function run(windows) {
  const window = await windows.open()
  await window.live()
  await window.caret('end')
  await window.type('αβγ')
  await windows.agree()
  await window.page.context().setOffline(true)
  await window.cut()
  await window.type('δεζη')
  const shown = await window.text()
  assert.ok(shown.endsWith('αβγδεζη'))
  console.log('asleep')
  await once(createInterface({ input: process.stdin }), 'line')
  assert.equal(await window.text(), shown)
  window.join()
  const woke = Date.now()
  await window.page.context().setOffline(false)
  const text = await windows.agree()
  console.log(`agreement ${Date.now() - woke} ms after it woke`)
  assert.ok(text.endsWith('αβγδεζη'), `what was typed is not at the end: ${text.slice(-60)}`)
}
