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
  const before = await windows.agree()
  console.log('typing')
  let last = await typing(open, ['start', 'end'], KEYS)
  const text = await windows.agree()
  console.log(`different places: agreement ${Date.now() - last} ms after the last key`)
  isText(text, TYPED[0], becomes ?? before, TYPED[1])

  last = await typing(open, ['end', 'end'], 20)
  const both = await windows.agree()
  console.log(`the same place: agreement ${Date.now() - last} ms after the last key`)
  const end = both.slice(text.length)
  isText(both, text, end)
  assert.equal(end.length, TYPED.join('').length)
  // Each writer's keys are in their order, whatever is between them.
  TYPED.forEach((typed) => isText([...end].filter((character) => typed.includes(character)).join(''), typed))
}

/** Types all keys, the next so many of both windows at the same places and time. @returns {Promise<number>} when it ended */
async function typing(open, places, atOnce) {
  for (let from = 0; from < KEYS; from += atOnce) {
    await Promise.all(open.map((window, i) => window.caret(places[i])))
    await Promise.all(open.map((window, i) => window.type(TYPED[i].slice(from, from + atOnce), 12 + 5 * i)))
  }
  return Date.now()
}
