/** What the chat widget reads: its languages, its script element, and streams. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LOCALES, localeOf, textsOf } from '../widget/locales/locales.js'
import { frames } from '../widget/talk/frames.js'

const places = (text) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()

test('every language has every text, with the same places for values', () => {
  for (const [name, texts] of Object.entries(LOCALES)) {
    assert.deepEqual(Object.keys(texts), Object.keys(LOCALES.en), name)
    for (const [key, text] of Object.entries(texts)) {
      assert.ok(text.trim(), `${name}.${key}`)
      assert.deepEqual(places(text), places(LOCALES.en[key]), `${name}.${key}`)
    }
  }
})

test('the first language that there is is taken', () => {
  assert.equal(localeOf(undefined, 'de-AT', 'fr'), 'de')
  assert.equal(localeOf('pt_BR', '', 'ES'), 'es')
  assert.equal(localeOf('constructor', 'ja'), 'en')
  assert.equal(textsOf('de')('writing', { name: '$& Ada' }), '$& Ada schreibt …')
})

const DATA = 'data: {"type":"text","text":"Größe 🙂"}\n\n: keep-alive\n\ndata: {"type":"result","id":"msg_1"}\n\ndata: [DONE]\n\n'

/** A response whose body comes in pieces of so many bytes. */
function response(text, size) {
  const bytes = new TextEncoder().encode(text)
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.slice(i * size, (i + 1) * size))
  return { body: ReadableStream.from(pieces) }
}

async function read(text, size) {
  const found = []
  for await (const frame of frames(response(text, size))) found.push(frame)
  return found
}

test('frames are the same wherever their bytes are parted', async () => {
  for (let size = 1; size <= DATA.length; size++) {
    assert.deepEqual(await read(DATA, size), [
      { type: 'text', text: 'Größe 🙂' },
      { type: 'result', id: 'msg_1' },
    ])
  }
})

test('a stream that breaks off, or that the API ends with a problem, is a problem', async () => {
  await assert.rejects(read(DATA.replace('data: [DONE]\n\n', ''), 7), { code: 'unreachable', isTransient: true })
  const problem = 'event: error\ndata: {"status":502,"code":"upstream_error","detail":"no answer"}\n\n'
  await assert.rejects(read(problem, 5), { code: 'upstream_error', isTransient: true })
})
