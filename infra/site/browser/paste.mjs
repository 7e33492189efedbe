/** Pastes 40 KB and 200 KB: more than fits a frame. */
import { isText } from './windows.mjs'

export async function run(windows) {
  const [window, other] = await windows.two()
  let expected = await windows.agree()
  for (const size of [40_000, 200_000]) {
    const line = `Line of ${size} units with an emoji 😀 and an umlaut ü\n`
    const pasted = line.repeat(Math.ceil(size / line.length))
    await window.caret('end')
    const started = Date.now()
    await window.page.evaluate((text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document
        .querySelector('#editor .cm-content')
        .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, pasted)
    await window.type('after')
    expected += pasted + 'after'
    const text = await windows.agree(60_000)
    isText(text, expected)
    console.log(`${size} units: agreement ${Date.now() - started} ms after the paste`)
  }
}
