/**
 * Types while the socket is cut, reloads in different moments, duplicates the tab, and finds everything once when the
 * socket is back.
 */
import assert from 'node:assert/strict'
import { isText, pause } from './windows.mjs'

export async function run(windows) {
  const window = await windows.open()
  await window.live()
  const before = await window.text()
  let typed = ''
  const type = async (text) => {
    typed += text
    await window.type(text)
  }
  for (const [round, wait] of [0, 5, 20, 60, 150, 400].entries()) {
    await window.caret('end')
    // Sent or not, acknowledged or not, depending on the wait.
    await type('αβγ')
    await pause(wait)
    await window.cut()
    await type('δεζη'.repeat(round + 1))
    await window.page.reload()
    await window.ready()
    isText(await window.text(), before, typed) // The page shows after the reload what was typed before it.
    await window.caret('end')
    await type('ω')
    window.join()
    await windows.agree()
  }
  isText(await windows.serverText(), before, typed)

  // Twice in a row, and in an outage of the whole network.
  await window.page.context().setOffline(true)
  await window.cut()
  await window.caret('end')
  await type('κλμ')
  await pause(2_000)
  await window.page.context().setOffline(false)
  await window.page.reload()
  await window.ready()
  await window.page.reload()
  await window.ready()
  window.join()
  await windows.agree()
  isText(await windows.serverText(), before, typed)

  // A duplicated tab has a copy of the storage: it must not send what the first one will send.
  await window.cut()
  await window.caret('end')
  await type('νξο')
  await pause(500)
  const stored = () => Object.entries(sessionStorage).filter(([key]) => key.startsWith('aresgen-live:'))
  const [[, first]] = await window.page.evaluate(stored)
  const [twin] = await Promise.all([
    window.page.waitForEvent('popup'),
    window.page.evaluate(() => void open(location.href)),
  ])
  await twin.locator('#status[data-status="live"]').waitFor()
  await pause(1_500)
  const [[, second]] = await twin.evaluate(stored)
  assert.notEqual(JSON.parse(second).client, JSON.parse(first).client, 'the tabs have ids of their own')
  window.join()
  await windows.agree()
  isText(await windows.serverText(), before, typed)
}
