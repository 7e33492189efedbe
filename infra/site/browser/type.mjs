/**
 * Two windows type 200 keys each at the same time, first in different places, then in the same. Prints `typing` as they
 * begin: who runs this may then change the text between, to `becomes`.
 */
import assert from 'node:assert/strict'
import { isText } from './windows.mjs'

const KEYS = 200
const TYPED = ['αβγδεζηθικλμνξοπρστυφχψω', 'абвгдежзийклмнопрстуфхцчшщъыьэюя'].map((alphabet) =>
  Array.from({ length: KEYS }, (_, i) => alphabet[i % alphabet.length]).join(''),
)

export async function run(windows, { becomes }) {
  const open = await windows.two()
  let before = await windows.agree()
  console.log('typing')
  for (const [places, name] of [
    [['start', 'end'], 'different places'],
    [['end', 'end'], 'the same place'],
  ]) {
    await Promise.all(
      open.map(async (window, i) => {
        await window.caret(places[i])
        await window.type(TYPED[i], 12 + 5 * i)
      }),
    )
    const last = Date.now()
    const text = await windows.agree()
    console.log(`${name}: agreement ${Date.now() - last} ms after the last key`)
    if (name == 'different places') {
      isText(text, TYPED[0], becomes ?? before, TYPED[1])
      before = text
    } else {
      const end = text.slice(before.length)
      isText(text, before, end)
      assert.equal(end.length, TYPED.join('').length)
      // Each writer's keys are in their order, whatever is between them.
      TYPED.forEach((typed) => isText([...end].filter((character) => typed.includes(character)).join(''), typed))
    }
  }
}
