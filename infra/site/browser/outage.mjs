/**
 * Types before, during and after an outage that the caller makes. Prints `ready`, then reads lines: `down` (the server is
 * gone; prints `typed`), `up` (it is back; prints how long it took, and `agreed`), any number of times, and `end`.
 */
import { createInterface } from 'node:readline'
import { isText, pause } from './windows.mjs'

export async function run(windows) {
  const [window, other] = await windows.two()
  const before = await windows.agree()
  let typed = '',
    typedByOther = ''
  const type = async (text, delay) => {
    typed += text
    await window.type(text, delay)
  }
  await Promise.all([window.caret('end'), other.caret('start')])
  await type('αβγδ')
  console.log('ready')
  for await (const line of createInterface({ input: process.stdin })) {
    if (line == 'end') break
    if (line == 'down') {
      await type('εζηθ', 150)
      typedByOther += 'абвг'
      await other.type('абвг', 50)
      await pause(500)
      console.log('typed')
    } else if (line == 'up') {
      await type('ικλμ', 100)
      const up = Date.now()
      await Promise.all([window.live(), other.live()])
      console.log(`both windows are live again ${Date.now() - up} ms after the last key`)
      await windows.agree(60_000)
      console.log(`agreement ${Date.now() - up} ms after the last key`)
      console.log('agreed')
    } else throw new Error(`"${line}" is none of down, up, end`)
  }
  const text = await windows.agree(60_000)
  isText(text, typedByOther, before, typed)
}
