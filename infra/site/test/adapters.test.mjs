/** Editors that are joined to a document, each against the server of test/world.mjs. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as Y from 'yjs'
import { ChangeSet } from '../editor/live/changes.js'
import { bindTextarea } from '../editor/live/textarea.js'
import { bindYText } from '../editor/yjs.js'
import { Random } from './random.mjs'
import { World } from './world.mjs'

async function two(text, seed = 1) {
  const world = new World(new Random(seed), text)
  world.tab()
  world.tab()
  await world.run(1_000)
  return [world, ...world.tabs.map(({ live }) => live)]
}

/** A textarea as browsers have it, as far as `bindTextarea` uses it. */
class Textarea extends EventTarget {
  value = ''
  selectionStart = 0
  selectionEnd = 0
  selectionDirection = 'none'
  scrollTop = 0
  readOnly = false
  ownerDocument = { activeElement: this }

  setSelectionRange(from, to, direction) {
    Object.assign(this, { selectionStart: from, selectionEnd: to, selectionDirection: direction })
  }

  /** Replaces the selection, as a key or a paste does. */
  type(text) {
    this.value = this.value.slice(0, this.selectionStart) + text + this.value.slice(this.selectionEnd)
    this.selectionStart = this.selectionEnd = this.selectionStart + text.length
    this.dispatchEvent(new Event('input'))
  }
}

test('a textarea sends what is typed where it is typed, and keeps the selection when others type', async () => {
  const [world, mine, others] = await two('aaaa')
  const area = new Textarea()
  bindTextarea(area, mine)
  area.setSelectionRange(2, 2, 'none')
  const edits = []
  mine.on('change', ({ changes }) => edits.push(changes.toJSON()))
  area.type('a')
  assert.deepEqual(edits, [[2, [0, 'a'], 2]])
  area.setSelectionRange(1, 3, 'backward')
  others.replace(0, 0, 'xx')
  await world.rest()
  assert.equal(area.value, 'xxaaaaa')
  assert.deepEqual([area.selectionStart, area.selectionEnd, area.selectionDirection], [3, 5, 'backward'])
  assert.equal(others.text, area.value)
})

test('while an input method composes the textarea is left alone', async () => {
  const [world, mine, others] = await two('ab')
  const area = new Textarea()
  bindTextarea(area, mine)
  area.setSelectionRange(1, 1, 'none')
  area.dispatchEvent(new Event('compositionstart'))
  area.type('に')
  others.replace(0, 0, 'xyz')
  await world.run(2_000)
  assert.equal(area.value, 'aにb')
  area.type('ほん')
  area.dispatchEvent(new Event('compositionend'))
  await world.rest()
  assert.equal(area.value, 'xyzaにほんb')
  assert.equal(area.selectionStart, 7)
  assert.equal(others.text, area.value)
})

test('a textarea sends emoji whole', async () => {
  const [world, mine, others] = await two('x😀y')
  const area = new Textarea()
  bindTextarea(area, mine)
  area.setSelectionRange(1, 3, 'none')
  area.type('😁')
  await world.rest()
  assert.equal(others.text, 'x😁y')
})

test('a Y.Text and a document stay the same, both ways, with emoji and formats', async () => {
  for (let seed = 0; seed < 10; seed++) {
    const [world, mine, others] = await two('Begin 😀\nend', seed)
    const { random } = world
    const ytext = new Y.Doc().getText()
    ytext.insert(0, 'is replaced')
    const separate = bindYText(mine, ytext)
    assert.equal(ytext.toString(), 'Begin 😀\nend')
    for (let round = 0; round < 30; round++) {
      const text = ytext.toString()
      ytext.doc.transact(() => {
        for (const { from, to = from, insert } of random.edits(text).reverse()) {
          ytext.delete(from, to - from)
          ytext.insert(from, insert, random.chance(20) ? { bold: true } : undefined)
        }
      })
      others.edit(ChangeSet.of(others.text.length, random.edits(others.text)))
      await world.run(random.below(500))
    }
    await world.rest()
    assert.equal(ytext.toString(), mine.text, `seed ${seed}`)
    assert.equal(others.text, mine.text, `seed ${seed}`)
    separate()
    ytext.insert(0, 'alone')
    assert.notEqual(ytext.toString(), mine.text)
  }
})

test('half an emoji deleted through Yjs leaves both sides the same', async () => {
  const [world, mine, others] = await two('x😀y')
  const ytext = new Y.Doc().getText()
  bindYText(mine, ytext)
  ytext.delete(1, 1)
  await world.rest()
  assert.equal(ytext.toString(), mine.text)
  assert.equal(others.text, mine.text)
  assert.ok(mine.text.isWellFormed())
})

test('an embedded object is one character for the others', async () => {
  const [world, mine, others] = await two('ab')
  const ytext = new Y.Doc().getText()
  bindYText(mine, ytext)
  ytext.insertEmbed(1, { image: 'x.png' })
  ytext.insert(2, '!')
  await world.rest()
  assert.equal(others.text, 'a\ufffc!b')
})
