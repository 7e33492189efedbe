/** The console's figures and words, apart from its pages. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idempotency, limits } from '../console/pages/audit/decisions.js'
import { merged } from '../console/pages/audit/merged.js'
import { answer, shown, take } from '../console/pages/chat/messages.js'
import { first, request } from '../console/pages/chat/request.js'
import { csv } from '../console/pages/usage/csv.js'
import { nanos, usdOf } from '../console/app/money.js'
import { daysOf, grouped, plusDays, total } from '../console/pages/usage/sums.js'

const row = (day, key_id, model, cost_usd, requests = 1) => ({
  day,
  key_id,
  model,
  requests,
  prompt_tokens: 10,
  completion_tokens: 1,
  cost_usd,
})

test('sums are exact to the nano-dollar, where floating point is not', () => {
  const rows = Array.from({ length: 10 }, () => row('2026-05-11', 'key_1', 'a/b', '0.1'))
  assert.equal(total(rows).cost_usd, '1.000000000')
  assert.equal(
    total([row('d', 'k', 'm', '9007199.254740993'), row('d', 'k', 'm', '0.000000001')]).cost_usd,
    '9007199.254740994',
  )
  assert.equal(usdOf(nanos('12')), '12.000000000')
  assert.equal(total([]).cost_usd, '0')
})

test('the groups of any members add up to the total', () => {
  const rows = ['0.1', '0.000000001', '3', '0.25'].map((cost, i) =>
    row(`2026-05-1${i % 2}`, `key_${i % 3}`, i % 2 ? 'a/b' : null, cost, i),
  )
  for (const members of [[], ['day'], ['key_id'], ['model'], ['day', 'key_id', 'model']]) {
    const groups = grouped(rows, members)
    assert.deepEqual(total(groups), total(rows), members.join())
    assert.deepEqual(Object.keys(groups[0]).slice(0, members.length), members)
  }
  assert.equal(grouped(rows, ['model']).length, 2, 'no model is a group of its own')
})

test('days are those of UTC, across months and leap days', () => {
  assert.equal(plusDays('2028-02-28', 1), '2028-02-29')
  assert.equal(plusDays('2026-01-01', -1), '2025-12-31')
  assert.deepEqual(daysOf('2026-10-24', '2026-10-27'), ['2026-10-24', '2026-10-25', '2026-10-26'])
})

test('CSV quotes what RFC 4180 asks for, and no cell is a formula', () => {
  assert.equal(csv(['a', 'b'], [['x,y', 'say "hi"\nthere']]), 'a,b\r\n"x,y","say ""hi""\nthere"\r\n')
  for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])
    assert.match(csv(['a'], [[formula]]), /^a\r\n"?'/, JSON.stringify(formula))
  assert.equal(csv(['a'], [[undefined], [null], [0]]), 'a\r\n\r\n\r\n0\r\n')
})

test('what is read later replaces an entry, and what is new goes on top', () => {
  const entry = (n, status) => ({ at: `2026-05-11T08:14:2${n}.000Z`, request_id: `req_${n}`, status })
  const { list, added } = merged([entry(2, null), entry(1, 200)], [entry(3, 200), entry(2, 404)])
  assert.equal(added, 1)
  assert.deepEqual(
    list.map(({ request_id, status }) => [request_id, status]),
    [
      ['req_3', 200],
      ['req_2', 404],
      ['req_1', 200],
    ],
  )
})

test('an entry says what the limits and the idempotency decided', () => {
  const entry = (more) => ({ status: 200, code: null, replayed: false, method: 'POST', ...more })
  assert.match(limits(entry({ status: 429, code: 'rate_limited' })), /refused by the rate limit/)
  assert.match(limits(entry({ status: 401, code: 'invalid_token' })), /Not asked/)
  assert.match(limits(entry({})), /Let in/)
  assert.match(limits(entry({ status: null })), /Not known/)
  assert.match(idempotency(entry({ replayed: true })), /stored answer was sent again/)
  assert.match(idempotency(entry({ status: 409, code: 'idempotency_in_progress' })), /still running/)
  assert.match(idempotency(entry({ status: 422, code: 'idempotency_key_reused' })), /another body/)
})

test('an answer is made of its frames', () => {
  const message = answer('asked/model')
  take(message, { model: 'a/b', thread_id: 'thr_1', choices: [{ delta: { role: 'assistant', content: '' } }] }, 5)
  assert.equal(message.first_ms, undefined, 'an empty piece is no word')
  take(message, { model: 'a/b', choices: [{ delta: { content: 'Bees' } }] }, 7)
  take(
    message,
    { model: 'a/b', choices: [{ delta: { content: ' help.' }, finish_reason: 'stop' }], warnings: ['w'] },
    9,
  )
  take(message, { model: 'a/b', choices: [], usage: { prompt_tokens: 3, completion_tokens: 2, cost: 0.0000001 } }, 11)
  const { text, thread_id, first_ms, latency_ms, finish_reason, warnings, cost_usd, model } = message
  assert.deepEqual(
    { text, thread_id, first_ms, latency_ms, finish_reason, warnings, cost_usd, model },
    {
      text: 'Bees help.',
      thread_id: 'thr_1',
      first_ms: 7,
      latency_ms: 11,
      finish_reason: 'stop',
      warnings: ['w'],
      cost_usd: '0.000000100',
      model: 'a/b',
    },
  )
})

test('a message of a thread that is not text is named', () => {
  const parts = [
    { type: 'text', text: 'Look:' },
    { type: 'image_url', image_url: { url: 'https://example.com' } },
  ]
  assert.equal(shown({ role: 'user', content: parts }).text, 'Look:\n[image_url]')
  assert.equal(
    shown({ content: null, tool_calls: [{ function: { name: 'thermometer' } }] }).text,
    '[calls thermometer]',
  )
})

test('a call has what the model takes, and no more', () => {
  const choice = { model: 'a/b', temperature: '0.2', max_tokens: '', voice_id: '', thread_id: undefined }
  assert.equal('temperature' in request(choice, 'Hi', { capabilities: [] }), false)
  assert.equal(request(choice, 'Hi', { capabilities: ['sampling'] }).temperature, 0.2)
  assert.match(first({ kind: 'extractive' }), /^Summarize in one sentence: /)
})
