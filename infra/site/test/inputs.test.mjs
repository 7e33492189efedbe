import assert from 'node:assert/strict'
import test from 'node:test'
import { inputsOf, refusedInput } from '../console/pages/workflows/input-values.js'

const SCHEMA = {
  required: ['topic'],
  properties: {
    topic: { type: 'string' },
    tone: { type: 'string', enum: ['plain', 'formal'] },
    size: { enum: [1, 2] },
    n: { type: 'integer' },
    part: { type: 'number' },
    ok: { type: 'boolean' },
    list: { type: 'array' },
    'a/b~c': { type: 'string' },
  },
}
const given = (values) => inputsOf(SCHEMA, Object.entries(values).map(([name, value]) => [`inputs/${name}`, value]))

test('inputs have the types of their schema', () => {
  const { inputs, faults } = given({ topic: '1', tone: 'plain', size: '2', n: '-3', part: '0.5', ok: 'false', list: '["a"]', 'a/b~c': 'x' })
  assert.deepEqual(inputs, { topic: '1', tone: 'plain', size: 2, n: -3, part: 0.5, ok: false, list: ['a'], 'a/b~c': 'x' })
  assert.deepEqual(faults, {})
})

test('an empty control is no input, and other controls of the form are none', () => {
  assert.deepEqual(given({ topic: '', n: '', ok: '', list: '' }).inputs, {})
  assert.deepEqual(inputsOf(SCHEMA, [['max_cost_usd', '1']]).inputs, {})
})

test('what is no JSON is said at its input', () => {
  const { inputs, faults } = given({ list: '[a', topic: 'x' })
  assert.deepEqual(inputs, { topic: 'x' })
  assert.match(faults.list, /^This is no JSON: /)
})

test('a refusal is found by its pointer, also within an input', () => {
  const problem = { errors: [{ pointer: '/inputs/list/3', detail: 'too long' }, { pointer: '/inputs/a~1b~0c', detail: 'odd' }] }
  assert.equal(refusedInput(problem, 'list'), 'too long')
  assert.equal(refusedInput(problem, 'a/b~c'), 'odd')
  assert.equal(refusedInput(problem, 'lis'), undefined)
  assert.equal(refusedInput(undefined, 'list'), undefined)
})
