/** Our change sets do what those of @codemirror/state do, and our texts follow the server's rules. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32 } from 'node:zlib'
import { ChangeSet as Theirs, Text } from '@codemirror/state'
import { ChangeSet } from '../editor/live/changes.js'
import { checksum, clean, difference, replacement, whole } from '../editor/live/text.js'
import { Random } from './random.mjs'

const json = (value) => JSON.stringify(value)
const both = (text, edits) => [ChangeSet.of(text.length, edits), Theirs.of(edits, text.length, '\n')]

test('apply, compose, map and mapPos as CodeMirror does them', () => {
  for (let seed = 0; seed < 2500; seed++) {
    const random = new Random(seed)
    const text = random.text(20),
      doc = Text.of(text.split('\n'))
    const [a, theirA] = both(text, random.edits(text)),
      [b, theirB] = both(text, random.edits(text))
    assert.equal(json(a), json(theirA), `seed ${seed}`)
    assert.equal(a.apply(text), theirA.apply(doc).toString(), `seed ${seed}`)
    for (const before of [false, true]) {
      assert.equal(json(a.map(b, before)), json(theirA.map(theirB, before)), `seed ${seed}`)
    }
    const after = a.apply(text)
    const [next, theirNext] = both(after, random.edits(after))
    assert.equal(json(a.compose(next)), json(theirA.compose(theirNext)), `seed ${seed}`)
    assert.equal(json(a.compose(next).map(b)), json(theirA.compose(theirNext).map(theirB)), `seed ${seed}`)
    assert.equal(json(ChangeSet.fromJSON(theirA.toJSON())), json(theirA), `seed ${seed}`)
    for (let pos = 0; pos <= text.length; pos++) {
      for (const assoc of [-1, 1]) assert.equal(a.mapPos(pos, assoc), theirA.mapPos(pos, assoc), `seed ${seed}`)
    }
  }
})

test('JSON that is no change set is refused', () => {
  for (const wrong of [{}, [-1], [1.5], [['a']], [[1, 2]], [null], ['3'], [[]]]) {
    assert.throws(() => ChangeSet.fromJSON(wrong), RangeError, json(wrong))
  }
})

test('a difference leads from one text to the other and splits no surrogate pair', () => {
  for (let seed = 0; seed < 2000; seed++) {
    const random = new Random(seed)
    const before = random.text(60),
      after = random.chance(50) ? random.text(60) : ChangeSet.of(before.length, random.edits(before)).apply(before)
    const changes = difference(before, after)
    assert.equal(changes.apply(before), after, `seed ${seed}`)
    assert.ok(whole(changes, before) === changes, `seed ${seed} splits a pair`)
    assert.ok(
      changes.ranges.every(({ insert }) => insert.isWellFormed()),
      `seed ${seed} inserts half a pair`,
    )
  }
})

test('a difference keeps the lines between two distant edits', () => {
  const lines = Array.from({ length: 1000 }, (_, i) => `line ${i}\n`)
  const changed = lines.with(3, 'third\n').with(990, 'late\n')
  assert.equal(difference(lines.join(''), changed.join('')).ranges.length, 2)
})

test('a replacement that begins at the caret is found there, not later among equal characters', () => {
  assert.deepEqual(replacement('aaaa', 'aaaaa', 2), { from: 2, to: 2, insert: 'a' })
  assert.deepEqual(replacement('😀', '😁'), { from: 0, to: 2, insert: '😁' })
})

test('a change that splits a pair is widened with the same effect', () => {
  const text = 'x😀😁y'
  const halves = ChangeSet.of(text.length, [
    { from: 2, to: 3, insert: '\ude01' },
    { from: 4, to: 5, insert: '\ude00' },
  ])
  const widened = whole(halves, text)
  assert.equal(widened.apply(text), 'x😁😀y')
  assert.ok(
    widened.ranges.every(
      ({ from, to }) => whole(ChangeSet.of(text.length, [{ from, to }]), text).ranges[0].from == from,
    ),
  )
  const twice = ChangeSet.of(2, [
    { from: 0, to: 1, insert: 'a\ud83d' },
    { from: 1, to: 2, insert: '\ude00' },
  ])
  assert.equal(whole(twice, '😀').apply('😀'), twice.apply('😀'))
  const between = ChangeSet.fromJSON([1, [0, '\ude01 \ud83d'], 1])
  assert.equal(whole(between, '😀').apply('😀'), '😁 😀')
})

test('texts are cleaned as the server asks', () => {
  assert.equal(clean('a\r\nb\rc\0d\ud800e😀'), 'a\nb\nc' + 'd\ufffde😀')
})

test("the checksum is zlib's CRC-32 of the UTF-8 text", { skip: !crc32 }, () => {
  for (const text of ['', 'a', 'Grüße 😀\n'.repeat(50)]) {
    assert.equal(checksum(text), crc32(Buffer.from(text)).toString(16).padStart(8, '0'))
  }
})
