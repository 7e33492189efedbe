/** What one client does at the edges of the protocol, in virtual time. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ChangeSet } from '../editor/live/changes.js'
import { claim } from '../editor/live/identity.js'
import { Random } from './random.mjs'
import { World } from './world.mjs'

async function world(text = 'Begin\nend', options = {}) {
  const made = new World(new Random(1), text, options)
  made.tab()
  await made.run(3_000)
  return made
}

const pushesOf = (tab) => tab.sent.filter(({ t }) => t == 'push')

test('the first key after a pause is sent within 50 ms, constant typing stays below the limit of the server', async () => {
  const made = await world()
  const [tab] = made.tabs
  const sentAt = []
  const { push } = made.api
  made.api.push = (...message) => sentAt.push(made.time) && push.apply(made.api, message)
  const typed = made.time
  tab.live.replace(0, 0, 'x')
  await made.run(60)
  assert.equal(pushesOf(tab).length, 1)
  for (let i = 0; i < 1_000; i++) {
    tab.live.replace(0, 0, 'x')
    await made.run(30)
  }
  await made.rest()
  assert.ok(sentAt[0] - typed <= 50 + made.delay)
  for (const time of sentAt) assert.ok(sentAt.filter((other) => other >= time && other < time + 10_000).length <= 20)
  assert.ok(sentAt.length > 45, `only ${sentAt.length} pushes in 30 s`)
  assert.equal(made.api.document.text, 'x'.repeat(1_001) + 'Begin\nend')
})

test('a push whose ack is lost is sent again as it was, and written once', async () => {
  const made = await world()
  const [tab] = made.tabs
  const { send } = [...made.api.sockets][0]
  const [socket] = made.api.sockets
  let lost = 0
  socket.send = (message) => (message.t == 'ack' && !lost++ ? socket.send({ t: 'pong' }) : send(message))
  tab.live.replace(0, 0, 'once ')
  await made.run(100)
  tab.live.replace(5, 5, 'more ')
  await made.rest()
  assert.equal(made.api.document.text, 'once more Begin\nend')
  const [first, again, next] = pushesOf(tab)
  assert.deepEqual({ ...again, cursor: 0 }, { ...first, cursor: 0 })
  assert.equal(next.seq, 2)
})

test('a page that reloads between a push and its ack sends the same push, then what was typed after it', async () => {
  const made = await world('Begin\nend', { delay: 300 })
  const [tab] = made.tabs
  tab.live.replace(0, 0, 'one ')
  await made.run(321)
  assert.equal(made.api.document.head, 1, 'the push has arrived')
  tab.live.replace(4, 4, 'two ')
  tab.cut()
  tab.reload()
  await made.run(60_000)
  made.api.document.push({ client: 'other', seq: 1, base: 1, changes: [13, [0, '!']], author: {} })
  tab.isOnline = true
  await made.rest()
  assert.equal(tab.live.text, 'one two Begin\nend!')
  assert.equal(made.api.document.text, tab.live.text)
  assert.equal(made.api.document.head, 3)
})

test('a page that is killed loses nothing that is older than 250 ms', async () => {
  const made = await world()
  const [tab] = made.tabs
  tab.cut()
  tab.live.replace(0, 0, 'kept ')
  await made.run(300)
  tab.reload(true)
  tab.isOnline = true
  await made.rest()
  assert.equal(made.api.document.text, 'kept Begin\nend')
})

test('a page that is killed after a push writes it once, whatever it had stored before', async () => {
  for (let seed = 0; seed < 20; seed++) {
    const made = new World(new Random(seed), '', { delay: 200 })
    const tab = made.tab()
    await made.run(3_000)
    tab.live.replace(0, 0, 'A')
    await made.run(50)
    tab.live.replace(1, 1, 'B')
    while (tab.live.core.inflight?.seq != 2) await made.run(5)
    await made.run(205)
    tab.reload(true)
    await made.rest()
    assert.equal(made.api.document.text, 'AB', `seed ${seed}`)
    assert.equal(tab.live.text, 'AB')
  }
})

for (const [name, paste] of Object.entries({
  large: 'Zeile 😀\n'.repeat(10_000),
  'short and wide': '漢'.repeat(15_000),
})) {
  test(`what is too large for a frame goes by HTTP, and a lost answer is asked for with the same key: ${name}`, async () => {
    const made = await world('', { lost: 70, delay: 50 })
    const [tab] = made.tabs
    await made.run(60_000)
    made.tab()
    await made.run(60_000)
    let longest = 0
    tab.live.on('change', () => (longest = Math.max(longest, tab.live.text.length)))
    tab.live.replace(0, 0, paste)
    tab.live.replace(paste.length, paste.length, 'after')
    await made.rest(600_000)
    assert.equal(made.api.document.text, paste + 'after')
    for (const each of made.tabs) assert.equal(each.live.text, paste + 'after')
    assert.equal(longest, paste.length + 5, 'the revision came by the socket, too, and was not shown beside the paste')
    assert.ok(tab.sent.every((message) => Buffer.byteLength(JSON.stringify(message)) <= 32_768))
  })
}

test('large pushes by HTTP leave no gap between those on the socket', async (t) => {
  const warn = t.mock.method(console, 'warn', () => {})
  const made = await world('')
  const [tab] = made.tabs
  for (const text of ['a', 'x'.repeat(50_000), 'b', 'y'.repeat(50_000), 'z'.repeat(50_000), 'c']) {
    tab.live.replace(tab.live.text.length, tab.live.text.length, text)
    await made.rest()
  }
  assert.equal(tab.live.text, made.api.document.text)
  assert.equal(tab.live.text.length, 150_003)
  assert.deepEqual(pushesOf(tab).map(({ seq }) => seq), [1, 2, 3])
  assert.equal(warn.mock.callCount(), 0, 'nothing was loaded anew')
})

for (const [name, happens] of Object.entries({
  'a reload': (tab) => tab.reload(),
  'another connection': (tab) => tab.cut(),
  'a text that must be loaded anew': (tab) => tab.live.heard({ t: 'rev', rev: 1, client: 'o', seq: 1, changes: [7] }),
})) {
  test(`a large push that has its answer before the revisions below it is written once, after ${name}`, async () => {
    const made = await world('')
    const [tab] = made.tabs
    made.api.document.push({ client: 'o', seq: 1, base: 0, changes: [[0, 'unheard ']], author: {} })
    const paste = 'x'.repeat(50_000)
    tab.live.replace(0, 0, paste)
    for (let i = 0; i < 100 && !tab.live.core.inflight?.posted; i++) await made.run(10)
    assert.equal(tab.live.revision, 0)
    happens(tab)
    tab.isOnline = true
    await made.rest()
    assert.equal(made.api.document.text, 'unheard ' + paste)
    assert.equal(tab.live.text, made.api.document.text)
    assert.equal(tab.shown, tab.live.text)
    assert.equal(made.api.document.head, 2)
  })
}

test('a reload while a large push is on its way by HTTP writes it once', async () => {
  const made = await world('', { delay: 400 })
  const [tab] = made.tabs
  const paste = 'x'.repeat(50_000)
  tab.live.replace(0, 0, paste)
  await made.run(420)
  assert.equal(made.api.document.head, 1, 'written, and the answer is on its way')
  tab.reload()
  await made.rest()
  assert.equal(made.api.document.text, paste)
  assert.equal(tab.live.text, paste)
})

test('a wrong checksum has the text loaded anew, and unsent typing stays', async () => {
  const made = await world('alpha\nbeta\ngamma')
  const [tab] = made.tabs
  tab.live.core.confirmed = tab.live.core.confirmed.replace('beta', 'bxta')
  tab.live.core.text = tab.live.core.confirmed
  tab.shown = tab.live.text
  made.tab()
  await made.run(1_000)
  const other = made.tabs[1]
  for (let i = 0; i < 50; i++) {
    other.live.replace(0, 0, 'o')
    await made.run(700)
    if (i == 45) tab.live.replace(tab.live.text.length, tab.live.text.length, ' mine')
  }
  await made.rest()
  assert.equal(made.api.document.text, 'o'.repeat(50) + 'alpha\nbeta\ngamma mine')
  assert.equal(tab.live.text, made.api.document.text)
  assert.equal(tab.shown, tab.live.text)
})

for (const code of ['seq_gap', 'seq_reused', 'invalid_change_set', 'conflict']) {
  test(`typing outlives a push rejected for ${code}`, async () => {
    const made = await world()
    const [tab] = made.tabs
    const { push } = made.api
    let rejections = 0
    made.api.push = (socket, message) =>
      rejections++
        ? push.call(made.api, socket, message)
        : socket.send({ t: 'reject', seq: message.seq, code, detail: '' })
    tab.live.replace(5, 5, ' here')
    await made.rest()
    assert.equal(made.api.document.text, 'Begin here\nend')
    assert.equal(rejections, 2)
  })
}

test('a change that makes the document too large waits until it is made smaller', async () => {
  const made = await world()
  const [tab] = made.tabs
  tab.live.replace(0, 0, 'y'.repeat(1_048_570))
  await made.run(5_000)
  assert.equal(tab.live.reason.code, 'too_large')
  assert.equal(tab.live.unsent, true)
  tab.live.replace(0, 1_000_000, '')
  await made.rest()
  assert.equal(made.api.document.text, 'y'.repeat(48_570) + 'Begin\nend')
  assert.equal(tab.live.reason, null)
})

test('a token to read opens the document for reading only', async () => {
  const made = await world('text', { permissions: ['read'] })
  const [tab] = made.tabs
  assert.equal(tab.live.status, 'read_only')
  assert.throws(() => tab.live.replace(0, 0, 'x'), /reading only/)
})

test('the token is renewed on the open socket before it ends', async () => {
  const made = await world('text', { expiresIn: 300_000 })
  const [tab] = made.tabs
  tab.token = () => 'et_2'
  await made.run(250_000)
  assert.deepEqual(
    tab.sent.filter(({ t }) => t == 'token'),
    [{ t: 'token', token: 'et_2' }],
  )
  assert.equal(tab.sent.filter(({ t }) => t == 'hello').length, 1)
})

test('an expired token is replaced; the same one again closes the document and keeps the typing for the next', async () => {
  const made = await world()
  const [tab] = made.tabs
  made.api.refused.set('et_1', 'token_expired')
  tab.token = () => 'et_2'
  tab.page.sockets.at(-1).close()
  await made.run(5_000)
  assert.equal(tab.live.status, 'live')
  made.api.refused.set('et_2', 'token_expired')
  for (const socket of made.api.sockets) made.api.bye(socket, 'token_expired', 0)
  tab.live.replace(0, 0, 'kept ')
  await made.run(10_000)
  assert.equal(tab.live.status, 'closed')
  assert.equal(tab.live.reason.code, 'token_expired')
  await assert.rejects(tab.live.flush(), { code: 'token_expired' })
  tab.live.close()
  tab.token = () => 'et_3'
  tab.open()
  await made.rest()
  assert.equal(made.api.document.text, 'kept Begin\nend')
})

test('after a code that forbids to come back the client stays away', async () => {
  for (const code of ['document_deleted', 'token_revoked', 'origin_not_allowed', 'invalid_token']) {
    const made = await world()
    const [tab] = made.tabs
    for (const socket of made.api.sockets) made.api.bye(socket, code, null)
    await made.run(60_000)
    assert.equal(tab.live.reason.code, code)
    assert.equal(tab.page.sockets.length, 1)
  }
})

test('more than a thousand missed revisions are loaded as one text, onto which unsent typing is moved', async () => {
  const made = await world('mine: \nothers: ')
  const [tab] = made.tabs
  tab.live.replace(6, 6, 'a')
  await made.run(30)
  tab.cut()
  tab.live.replace(7, 7, 'b')
  for (let i = 0; i < 1_500; i++) {
    const { document } = made.api
    document.push({
      client: 'other',
      seq: i + 1,
      base: document.head,
      changes: [document.text.length, [0, '.']],
      author: {},
    })
  }
  tab.isOnline = true
  await made.rest()
  assert.equal(made.api.document.text, 'mine: ab\nothers: ' + '.'.repeat(1_500))
  assert.equal(tab.live.text, made.api.document.text)
})

test('a document that came back from a backup keeps what is typed now', async () => {
  const made = await world()
  const [tab] = made.tabs
  for (let i = 0; i < 3; i++) {
    tab.live.replace(0, 0, `${i}`)
    await made.run(2_000)
  }
  tab.cut()
  tab.live.replace(0, 0, 'unsent ')
  made.api.document.revisions.length = 1
  made.api.document.texts.length = 2
  tab.isOnline = true
  await made.rest()
  assert.equal(tab.live.text, made.api.document.text)
  assert.match(tab.live.text, /unsent .*Begin/)
})

test('typing for revisions that a reload finds no more is handed out', async () => {
  const made = await world()
  const [tab] = made.tabs
  tab.live.replace(0, 0, 'gone ')
  await made.run(2_000)
  tab.cut()
  tab.live.replace(0, 0, 'unsent ')
  tab.reload()
  made.api.document.revisions.length = 0
  made.api.document.texts.length = 1
  tab.isOnline = true
  await made.rest()
  assert.equal(tab.live.text, 'Begin\nend')
  assert.equal(tab.conflicts[0].ours, 'unsent ')
})

test('a conflict says what both made of the same place, and both texts are kept', async () => {
  const made = await world('The quick fox')
  made.tab()
  await made.run(1_000)
  const [one, other] = made.tabs
  one.cut()
  one.live.replace(4, 9, 'slow')
  other.live.replace(4, 9, 'red')
  await made.run(2_000)
  one.isOnline = true
  await made.rest()
  assert.equal(one.live.text, 'The redslow fox')
  const [{ before, theirs, ours, from, to }] = one.conflicts
  assert.deepEqual({ before, theirs, ours }, { before: 'quick', theirs: 'red', ours: 'slow' })
  assert.equal(one.live.text.slice(from, to), 'redslow')
  assert.equal(other.conflicts.length, 0)
})

test('two that insert at one place are no conflict', async () => {
  const made = await world('ab')
  made.tab()
  await made.run(1_000)
  made.tabs.forEach((tab, i) => tab.live.replace(1, 1, `${i}`))
  await made.rest()
  assert.deepEqual(
    made.tabs.flatMap((tab) => tab.conflicts),
    [],
  )
})

test('a push is moved over each revision in turn, not over all at once, which would put it elsewhere', async () => {
  const made = await world('abcd', { delay: 300 })
  const [tab] = made.tabs
  const { document } = made.api
  tab.live.replace(1, 1, 'X')
  await made.run(30)
  document.push({ client: 'o', seq: 1, base: 0, changes: [1, [2], 1], author: {} })
  document.push({ client: 'o', seq: 2, base: 1, changes: [1, [0, 'Y'], 1], author: {} })
  await made.rest()
  assert.equal(document.text, 'aYXd')
  assert.equal(tab.live.text, document.text)
  assert.equal(tab.shown, document.text)
})

test('a dead socket is noticed by its silence', async () => {
  const made = await world()
  const [tab] = made.tabs
  const [socket] = tab.page.sockets
  socket.server.gone()
  await made.run(250_000)
  assert.equal(tab.page.sockets.length, 2)
  assert.equal(tab.live.status, 'live')
})

test('cursors come at most once a second, follow the text, and fade after 30 s of silence', async () => {
  const made = await world('0123456789')
  made.tab()
  await made.run(1_000)
  const [one, other] = made.tabs
  for (let i = 0; i < 30; i++) {
    one.live.setCursor(i % 10)
    await made.run(100)
  }
  assert.ok(one.sent.filter(({ t }) => t == 'cursor').length <= 4)
  one.live.setCursor(5, 7)
  await made.run(2_000)
  assert.deepEqual(other.live.presence.get(one.live.client).cursor, { anchor: 5, head: 7 })
  other.live.replace(0, 0, 'abc')
  assert.deepEqual(other.live.presence.get(one.live.client).cursor, { anchor: 8, head: 10 })
  await made.run(40_000)
  assert.equal(other.live.presence.get(one.live.client).cursor, null)
  one.live.close()
  await made.run(1_000)
  assert.equal(other.live.presence.size, 0)
})

test('a cursor that comes with a push is shown where it is in that revision, also if the revision comes late', async () => {
  const made = await world('0123456789')
  made.tab()
  await made.run(1_000)
  const [one, other] = made.tabs
  const cursor = () => other.live.presence.get(one.live.client)?.cursor
  one.live.setCursor(6)
  one.live.replace(5, 5, 'x')
  await made.run(2_000)
  assert.deepEqual(cursor(), { anchor: 7, head: 7 })
  assert.equal(one.sent.filter(({ t }) => t == 'cursor').length, 0)
  const peer = { client: one.live.client, author: { type: 'token', id: 'tok_1' } }
  other.live.heard({ t: 'cursor', ...peer, anchor: 0, head: 3, rev: 3 })
  assert.deepEqual(cursor(), { anchor: 7, head: 7 }, 'revision 3 is not there yet')
  const author = { type: 'key', id: 'key_1' }
  made.api.document.push({ client: 'req_1', seq: 1, base: 1, changes: [[0, 'ab'], 11], author })
  made.api.document.push({ client: 'req_2', seq: 1, base: 2, changes: [13, [0, 'z']], author })
  await made.run(3_000)
  assert.equal(other.live.text, 'ab01234x56789z')
  assert.deepEqual(cursor(), { anchor: 0, head: 3 })
  other.live.heard({ t: 'cursor', ...peer, anchor: 9, head: 9, rev: 1 })
  assert.deepEqual(cursor(), { anchor: 0, head: 3 }, 'an older cursor that was overtaken is ignored')
})

test('a revision of which no message tells is found by the answer to a ping', async () => {
  const made = await world('text')
  const [tab] = made.tabs
  made.api.document.push({ client: 'req_1', seq: 1, base: 0, changes: [4, [0, '!']], author: {} })
  await made.run(10_000)
  assert.equal(tab.live.text, 'text')
  await made.run(240_000)
  assert.equal(tab.live.text, 'text!')
})

test('messages that are none of ours, and faults, change nothing', async (t) => {
  const warn = t.mock.method(console, 'warn', () => {})
  const made = await world('text')
  const [tab] = made.tabs
  const gone = (frame) => tab.page.sockets[0].onmessage({ data: JSON.stringify(frame) })
  gone({ message: 'Internal server error', connectionId: 'x=', requestId: 'y' })
  gone({ t: 'later', something: 1 })
  assert.equal(warn.mock.callCount(), 0)
  gone({ t: 'error', code: 'invalid_message', detail: 'A message is one JSON object.' })
  assert.match(warn.mock.calls[0].arguments[0], /invalid_message: A message is one JSON object/)
  tab.live.replace(0, 0, 'x')
  await made.rest()
  assert.equal(made.api.document.text, 'xtext')
  assert.deepEqual(tab.statuses, ['live'])
})

test('what the server refuses in texts is corrected where it is typed', async () => {
  const made = await world()
  const [tab] = made.tabs
  tab.live.edit(ChangeSet.of(9, [{ from: 0, insert: 'a\r\nb\0c\ud800 ' }]))
  await made.rest()
  assert.equal(tab.live.text, 'a\nbc\ufffd Begin\nend')
  assert.equal(tab.shown, tab.live.text)
  assert.equal(made.api.document.text, tab.live.text)
})

test('two handles of one page, and a duplicated tab, have ids of their own', async (t) => {
  const held = new Map()
  const request = async (name, { signal }, run) => {
    while (held.has(name)) {
      await Promise.race([
        held.get(name),
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      ])
    }
    held.set(
      name,
      run().then(() => held.delete(name)),
    )
  }
  const fake = { locks: { request } }
  Object.defineProperty(globalThis, 'navigator', { value: fake, configurable: true })
  t.after(() => delete globalThis.navigator)
  const storage = () => {
    const stored = new Map()
    return {
      stored,
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => stored.set(key, value),
      removeItem: (key) => stored.delete(key),
    }
  }
  const original = storage()
  const first = await claim(original, 'doc_1'),
    second = await claim(original, 'doc_1')
  assert.notEqual(first.client, second.client)
  first.save({ client: first.client, seq: 3, unsent: { revision: 1, pending: [] } })
  second.release()
  const copy = storage()
  original.stored.forEach((value, key) => copy.stored.set(key, value))
  // Another page knows nothing of what this page claimed.
  const elsewhere = await import('../editor/live/identity.js?another-page')
  const duplicate = await elsewhere.claim(copy, 'doc_1')
  assert.notEqual(duplicate.client, first.client)
  assert.equal(duplicate.unsent, undefined)
  first.release()
  const reloaded = await claim(original, 'doc_1')
  assert.equal(reloaded.client, first.client)
  assert.equal(reloaded.seq, 3)
  reloaded.release()
})

test('flush resolves when everything is acknowledged', async () => {
  const made = await world()
  const [tab] = made.tabs
  tab.live.replace(0, 0, 'x')
  let isFlushed = false
  tab.live.flush().then(() => (isFlushed = true))
  await made.run(30)
  assert.equal(isFlushed, false)
  await made.rest()
  assert.equal(isFlushed, true)
  assert.equal(made.api.document.head, 1)
})

test('the storage is full: typing goes on, and the handle says so', async () => {
  const made = await world()
  const [tab] = made.tabs
  tab.storage.setItem = () => {
    throw new Error('QuotaExceededError')
  }
  tab.live.replace(0, 0, 'x')
  await made.run(10)
  assert.equal(tab.live.stored, false)
  await made.rest()
  assert.equal(made.api.document.text, 'xBegin\nend')
})
