import assert from 'node:assert/strict'
import test from 'node:test'
import { Text } from '@codemirror/state'
import { placeAt } from '../console/yaml/place.js'
import { rangeOf } from '../console/yaml/range.js'
import { suggestionsAt } from '../console/yaml/suggest.js'

/** The text with `|` at the cursor. */
const cursor = (marked) => [marked.replace('|', ''), marked.indexOf('|')]
const place = (marked) => {
  const { path, key, siblings } = placeAt(...cursor(marked))
  return { path, key, siblings }
}

test('a place is found by indentation, also where nothing is written yet', () => {
  assert.deepEqual(place('version: 1\n|'), { path: [], key: undefined, siblings: { version: '1' } })
  assert.deepEqual(place('budget:\n  |').path, ['budget'])
  assert.deepEqual(place('steps:\n  - id: a\n    |'), { path: ['steps', 0], key: undefined, siblings: { id: 'a' } })
  assert.deepEqual(place('steps:\n  - id: a\n  - |').path, ['steps', 0])
  assert.deepEqual(place('steps:\n- id: a\n  uses: |').path, ['steps', 0])
  assert.deepEqual(place('steps:\n  - id: a\n    with:\n      model: x\n      |').path, ['steps', 0, 'with'])
  assert.equal(place('steps:\n  - id: a\n    uses: ch|').key, 'uses')
})

test('siblings below and above count, those of other steps do not', () => {
  const { siblings } = place('steps:\n  - id: a\n    uses: wait\n  - id: b\n    |\n    uses: transform\n  - id: c\n    retry: 1\n')
  assert.deepEqual(siblings, { id: 'b', uses: 'transform' })
})

test('a place is found within brackets', () => {
  assert.deepEqual(place('steps:\n  - {id: a, uses: |'), { path: ['steps', 0], key: 'uses', siblings: { id: 'a' } })
  assert.deepEqual(place('steps:\n  - {id: a, uses: wait, with: {|').path, ['steps', 0, 'with'])
  assert.deepEqual(place('    retry: {max_attempts: 3, |'), { path: ['retry'], key: undefined, siblings: { max_attempts: '3' } })
  assert.deepEqual(place('    retry: {on: [timeout, |').path, ['retry', 'on', 0])
  assert.deepEqual(place('with: {url: "https://a:1", |').siblings, { url: 'https://a:1' })
})

const SCHEMA = {
  type: 'object',
  properties: {
    version: { const: 1 },
    defaults: { type: 'object', properties: { retry: { $ref: '#/$defs/retry' } } },
    steps: {
      type: 'array',
      items: {
        type: 'object',
        properties: { id: { type: 'string' }, uses: { enum: ['wait', 'approval'] }, needs: { type: 'array', items: { type: 'string' } } },
        allOf: [
          { if: { properties: { uses: { const: 'wait' } } }, then: { properties: { with: { type: 'object', properties: { duration: {}, until: {} } } } } },
          { if: { properties: { uses: { const: 'approval' } } }, then: { properties: { with: { type: 'object', properties: { message: {}, quick: { type: 'boolean' } } } } } },
        ],
      },
    },
  },
  $defs: { retry: { type: 'object', properties: { jitter: { anyOf: [{ enum: ['full', 'none'] }, { type: 'string' }] } } } },
}
const labels = (marked) => suggestionsAt(SCHEMA, ...cursor(marked)).options.map(({ label }) => label)

test('keys that are not there yet are offered', () => {
  assert.deepEqual(labels('version: 1\n|'), ['defaults', 'steps'])
  assert.deepEqual(labels('steps:\n  - id: a\n    |'), ['uses', 'needs'])
  assert.deepEqual(labels('steps:\n  - id: a\n    uses: wait\n    |'), ['needs', 'with'])
})

test('members of `with` depend on the type of the step', () => {
  assert.deepEqual(labels('steps:\n  - uses: wait\n    with:\n      |'), ['duration', 'until'])
  assert.deepEqual(labels('steps:\n  - {uses: approval, with: {|'), ['message', 'quick'])
})

test('values of enums, constants and booleans are offered, and the steps that there are', () => {
  assert.deepEqual(labels('steps:\n  - uses: |'), ['wait', 'approval'])
  assert.deepEqual(labels('version: |'), ['1'])
  assert.deepEqual(labels('defaults:\n  retry: {jitter: |'), ['full', 'none'])
  assert.deepEqual(labels('steps:\n  - {uses: approval, with: {quick: |'), ['true', 'false'])
  assert.deepEqual(labels('steps:\n  - {id: a}\n  - id: b\n  - id: c\n    needs: [|'), ['a', 'b', 'c'])
})

test('what is being written is replaced from its begin', () => {
  const text = 'steps:\n  - uses: app'
  assert.equal(text.slice(suggestionsAt(SCHEMA, text, text.length).from), 'app')
  const flow = 'steps:\n  - {id: a, us'
  assert.equal(flow.slice(suggestionsAt(SCHEMA, flow, flow.length).from), 'us')
})

test('a fault is found in a text with characters of two units, and in one that has become shorter', () => {
  const doc = Text.of(['a: 😀 b', 'c'])
  const range = (column, end_column, line = 1) => rangeOf(doc, { line, column, end_line: line, end_column })
  assert.deepEqual(range(4, 5), { from: 3, to: 5 })
  assert.deepEqual(range(6, 7), { from: 6, to: 7 })
  assert.deepEqual(range(1, 90, 2), { from: 8, to: 9 })
  assert.deepEqual(range(3, 4, 7), { from: 9, to: 9 })
})
