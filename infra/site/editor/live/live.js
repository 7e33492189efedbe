/**
 * A live document: joins a {@link Core} to the socket, to HTTP and to the tab's storage.
 *
 * @typedef {'connecting' | 'live' | 'offline' | 'read_only' | 'closed'} Status
 * @typedef {{token: string, url?: string, expires_at?: string}} EditToken
 * @typedef {{document: string, token: () => string | EditToken | Promise<string | EditToken>, url?: string, api?: string,
 *   storage?: Storage | null, WebSocket?: typeof WebSocket, fetch?: typeof fetch, clock?: Clock}} Options
 * @typedef {{now: () => number, set: (run: () => void, ms: number) => any, clear: (timer: any) => void, random: () => number}} Clock
 */
import { ChangeSet } from './changes.js'
import { Core } from './core.js'
import { Problem, request } from './http.js'
import { claim, randomId } from './identity.js'
import { Presence } from './presence.js'

const FRAME = 32_768
const GAP = 1_000
const ANSWER = 10_000
const PING = 240_000
const RENEW = 60_000
/** The server allows 20 pushes in 10 s; a burst of two, then one every 620 ms, are 18. */
const PUSH_EVERY = 620
const PUSH_BURST = 2
/** So many missing revisions are fetched one by one; beyond them the text is loaded anew. */
const MOST_MISSED = 1_000

/** @type {Clock} */
const CLOCK = {
  now: () => Date.now(),
  set: (run, ms) => setTimeout(run, ms),
  clear: (timer) => clearTimeout(timer),
  random: () => Math.random(),
}

export class Live {
  /** @param {Options} options */
  constructor(options) {
    this.options = options
    this.clock = options.clock ?? CLOCK
    this.core = new Core('')
    this.core.onChange = (event) => this.changed(event)
    this.core.onConflict = (conflict) => this.emit('conflict', conflict)
    this.presence = new Presence(this.core, () => this.clock.now())
    /** @type {Status} */
    this.status = 'connecting'
    /** Why, as {code, detail}; null while all is well. */
    this.reason = null
    /** @type {string[]} */
    this.permissions = []
    /** Whether unsent typing is in the storage. */
    this.stored = true
    this.listeners = {}
    this.timers = {}
    this.waiting = []
    this.failures = 0
    this.turn = 0
    this.pushes = PUSH_BURST
    this.pushesAt = this.cursorAt = this.savedAt = -1e9
    /** Resolves at the first text; rejects if the document cannot be opened. @type {Promise<this>} */
    this.ready = new Promise((resolve, reject) => Object.assign(this, { opened: resolve, failed: reject }))
    this.ready.catch(() => {})
    this.start()
  }

  get text() {
    return this.core.text
  }

  /** The newest confirmed revision; -1 before the first text. */
  get revision() {
    return this.core.revision
  }

  get client() {
    return this.core.client
  }

  /** Whether something typed here is not yet acknowledged. */
  get unsent() {
    return this.core.isUnsent || !!this.core.stored
  }

  get canWrite() {
    return this.permissions.includes('write')
  }

  /** @param {'change' | 'status' | 'presence' | 'conflict'} type @returns {() => void} which ends it */
  on(type, listener) {
    const list = (this.listeners[type] ??= new Set())
    list.add(listener)
    return () => list.delete(listener)
  }

  /**
   * Changes the text now, and at the server when it can.
   *
   * @param {ChangeSet | import('./changes.js').ChangesJson | {toJSON: () => any}} changes for `text`
   * @param {unknown} [origin] is `origin` of the change event, so that an editor knows its own
   */
  edit(changes, origin) {
    if (!this.core.isLoaded || this.core.stored) throw new Error('The document is not loaded yet: await handle.ready')
    if (this.status == 'read_only') throw new Error('The document is open for reading only')
    const set = changes instanceof ChangeSet ? changes : ChangeSet.fromJSON(changes.toJSON?.() ?? changes)
    if (!set.isEmpty) this.core.edit(set, origin ?? null)
  }

  replace(from, to, insert, origin) {
    this.edit(ChangeSet.of(this.text.length, [{ from, to, insert }]), origin)
  }

  /** Shows the others where this writer is. @param {number} anchor @param {number} [head] */
  setCursor(anchor, head = anchor) {
    if (this.cursor?.anchor == anchor && this.cursor.head == head) return
    this.cursor = { anchor, head }
    this.after('cursor', Math.max(0, this.cursorAt + 1_000 - this.clock.now()), () => this.sendCursor())
  }

  /** Resolves when all that was typed here is acknowledged; rejects if the document closes before. */
  flush() {
    if (!this.unsent) return Promise.resolve()
    if (this.status == 'closed') return Promise.reject(this.closure())
    this.pump()
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }))
  }

  /** Ends the connection. What is unsent stays in the storage, for the next connection of this tab. */
  close() {
    this.save()
    this.end('closed_here', 'The document was closed.')
    this.identity?.release()
    this.identity = null
    this.unload?.()
  }

  // What follows is for this module alone.

  async start() {
    const { document, storage = defaultStorage() } = this.options
    this.identity = await claim(storage, document)
    if (this.status == 'closed') return this.identity.release()
    this.core.client = this.identity.client
    this.core.seq = this.identity.seq
    this.listen()
    this.attempt()
  }

  listen() {
    const page = globalThis.window
    if (!page?.addEventListener) return
    const on = {
      online: () => (this.isOpen ? this.ping() : this.attempt()),
      offline: () => this.ping(),
      pagehide: () => {
        this.pump()
        this.save()
      },
    }
    for (const type in on) page.addEventListener(type, on[type])
    this.unload = () => Object.keys(on).forEach((type) => page.removeEventListener(type, on[type]))
  }

  /** One connection, from its token to its end. */
  async attempt() {
    if (this.status == 'closed') return
    this.drop()
    this.stop('retry')
    const turn = ++this.turn
    const isOver = () => turn != this.turn
    try {
      await this.renew()
      if (isOver()) return
      const socket = this.open(turn)
      await this.load()
      if (isOver()) return
      this.loaded = true
      this.hello(socket)
    } catch (fault) {
      if (!isOver()) this.lost(fault)
    }
  }

  /** Asks for a token. */
  async renew() {
    let given
    try {
      given = await this.options.token()
    } catch (fault) {
      throw fault instanceof Problem ? fault : new Problem(0, 'no_token', `No token: ${fault?.message ?? fault}`)
    }
    const token = typeof given == 'string' ? { token: given } : given
    if (this.refused && token.token == this.refused) throw new Problem(401, 'token_expired', 'The edit token has expired.')
    const isNew = token.token != this.token?.token
    this.token = token
    return isNew
  }

  open(turn) {
    const Socket = this.options.WebSocket ?? globalThis.WebSocket
    const address = this.token.url ?? this.options.url
    if (!address) throw new Problem(400, 'missing_url', 'The address of the socket is not known: give `url`.')
    const socket = (this.socket = new Socket(address))
    const current = (run) => (event) => turn == this.turn && run(event)
    socket.onopen = current(() => this.hello(socket))
    socket.onmessage = current(({ data }) => this.heard(JSON.parse(data)))
    socket.onclose = current(() => this.lost())
    socket.onerror = () => {}
    this.after('hello', ANSWER * 1.5, () => this.lost())
    return socket
  }

  hello(socket) {
    if (!this.loaded || socket.readyState != 1 || this.greeted == socket) return
    this.greeted = socket
    this.have = this.core.revision
    this.send({ t: 'hello', token: this.token.token, have: this.have, client: this.core.client })
  }

  get isOpen() {
    return this.socket?.readyState == 1
  }

  drop() {
    const { socket } = this
    this.turn++
    this.socket = this.greeted = null
    this.welcomed = this.loaded = false
    for (const name of ['hello', 'dead', 'answer', 'ping', 'renew', 'gap', 'push', 'steady', 'cursor']) this.stop(name)
    if (socket) {
      socket.onclose = socket.onmessage = socket.onopen = null
      socket.close()
    }
  }

  /** Connects again after a pause, or ends if that is of no use. */
  lost(fault, pause = 0) {
    if (this.status == 'closed') return
    if (fault && !(fault instanceof Problem && fault.isTransient)) {
      if (fault.code == 'token_expired' && this.refused != (fault.token ?? this.token.token)) {
        this.refused = fault.token ?? this.token.token
        return this.lost(null, pause)
      }
      return this.end(fault.code ?? 'failed', fault.detail ?? String(fault?.message ?? fault))
    }
    this.drop()
    this.enter(this.failures++ ? 'offline' : 'connecting', fault && { code: fault.code, detail: fault.detail })
    const backoff = Math.min(10_000, 250 * 2 ** (this.failures - 1)) * (0.5 + this.clock.random() / 2)
    this.after('retry', Math.max(pause, this.failures > 1 || pause == 0 ? backoff : 0, fault?.retryAfter ?? 0), () => this.attempt())
  }

  end(code, detail) {
    if (this.status == 'closed') return
    this.drop()
    Object.keys(this.timers).forEach((name) => this.stop(name))
    this.presence.clear()
    this.emit('presence', this.presence)
    this.enter('closed', { code, detail })
    this.failed(this.closure())
    this.waiting.splice(0).forEach(({ reject }) => reject(this.closure()))
    this.save()
  }

  closure() {
    return Object.assign(new Error(this.reason?.detail), this.reason)
  }

  // HTTP

  path(rest = '') {
    const api = (this.options.api ?? new URL(import.meta.url).origin).replace(/\/$/, '')
    return `${api}/v1/documents/${encodeURIComponent(this.options.document)}${rest}`
  }

  async http(rest, options) {
    const { token } = this.token
    try {
      return await request(this.path(rest), token, { ...options, fetch: this.options.fetch })
    } catch (fault) {
      throw Object.assign(fault, { token })
    }
  }

  /** The first text, and what an earlier page of this tab left unsent. */
  load() {
    return (this.loading ??= this.loadOnce().finally(() => (this.loading = null)))
  }

  async loadOnce() {
    const { core } = this
    if (!core.isLoaded) {
      const { unsent } = this.identity
      const base = unsent?.inflight?.base ?? unsent?.revision
      try {
        const { content, revision } = await this.http(unsent ? `?revision=${base}` : '')
        core.load(content, revision)
        if (unsent) core.restore(unsent)
      } catch (fault) {
        if (!unsent || fault.status != 400) throw fault
        return this.salvage()
      }
    }
    if (core.stored) {
      const { revision } = this.identity.unsent
      while (core.revision < revision) {
        const list = await this.list()
        core.receive(list.filter((item) => item.revision <= revision))
        if (!list.length || core.broken) return this.salvage()
      }
      core.restorePending()
    }
    this.opened(this)
  }

  /** The document has no longer the revisions for which the stored typing was made: hands it out as a conflict. */
  async salvage() {
    const { core, identity } = this
    const { inflight, pending } = identity.unsent
    const ours = [...(inflight ? [inflight.changes] : []), pending]
      .flatMap((json) => ChangeSet.fromJSON(json).ranges.map(({ insert }) => insert))
      .join('')
    const { content, revision } = await this.http('')
    core.fold()
    core.stored = null
    this.rename()
    core.broken = null
    core.buffer.clear()
    core.head = revision
    core.load(content, revision)
    this.emit('conflict', { revision, before: '', theirs: '', ours, from: 0, to: 0 })
    this.opened(this)
  }

  async list() {
    return (await this.http(`/changes?after=${this.core.revision}&limit=100`)).map(revisionOf)
  }

  /** Fetches what is missing. One call at a time. */
  async fetchGap() {
    this.stop('gap')
    if (this.fetching) return
    this.fetching = true
    const { turn } = this
    try {
      while (turn == this.turn && this.core.isBehind) {
        const list = await this.list()
        if (turn == this.turn) this.core.receive(list)
        if (!list.length) {
          this.after('gap', GAP, () => this.fetchGap())
          break
        }
      }
    } catch (fault) {
      if (turn == this.turn) this.failedHttp(fault, 'gap', () => this.fetchGap())
    }
    this.fetching = false
    this.look()
  }

  /** Loads the text anew, when the push in flight has its answer. */
  async resync() {
    if (this.syncing || this.core.inflight) return
    this.syncing = true
    const { turn, core } = this
    try {
      const { content, revision } = await this.http('')
      if (turn == this.turn && !core.inflight) {
        if (revision < Math.max(core.floor, this.restored ? -1 : core.revision)) throw new Problem(0, 'stale', 'An older text was read.')
        this.restored = false
        core.resync(content, revision)
      }
    } catch (fault) {
      if (turn == this.turn) this.failedHttp(fault, 'sync', () => this.resync())
    }
    this.syncing = false
    this.look()
  }

  /** A push that is too large for a frame. Repeated with its key until there is an answer, so it is done once. */
  async post() {
    const { core } = this
    const push = core.inflight
    if (this.posting) return
    this.posting = true
    try {
      const body = { base_revision: push.base, changes: push.changes.toJSON() }
      const answer = await this.http('/changes', { method: 'POST', key: push.key, body })
      if (core.inflight == push) core.acknowledged(push.seq, answer.revision, ChangeSet.fromJSON(answer.changes).isEmpty)
    } catch (fault) {
      if (core.inflight == push) this.refusedPost(fault, push)
    }
    this.posting = false
    this.look()
  }

  refusedPost(fault, push) {
    // Nothing was written under the key: the answer to it may be kept.
    if (fault.code == 'revision_conflict') push.key = randomId()
    const codes = { 413: 'too_large', 403: 'read_only', 422: 'invalid_change_set', 400: 'invalid_change_set' }
    if (codes[fault.status]) this.rejected(codes[fault.status], fault.detail)
    else this.failedHttp(fault, 'post', () => this.core.inflight?.key && this.post())
  }

  failedHttp(fault, timer, again) {
    if (!(fault instanceof Problem)) throw fault
    if (!fault.isTransient) return this.lost(fault)
    this.after(timer, Math.max(fault.retryAfter, 1_000) * (1 + this.clock.random()), again)
  }

  // Messages

  send(message) {
    if (!this.isOpen) return
    this.socket.send(typeof message == 'string' ? message : JSON.stringify(message))
    if (!this.timers.dead) this.after('dead', ANSWER, () => this.lost())
  }

  heard(message) {
    this.stop('dead')
    const { core, presence } = this
    switch (message.t) {
      case 'welcome':
        this.welcome(message)
        break
      case 'ack':
        if (core.inflight?.seq == message.seq) this.stop('answer')
        core.acknowledged(message.seq, message.rev, message.none)
        break
      case 'reject':
        if (core.inflight?.seq == message.seq && !core.inflight.key) this.rejected(message.code, message.detail)
        break
      case 'rev':
        this.receive([message])
        break
      case 'cursor':
        core.head = Math.max(core.head, message.rev)
        presence.meet(message.client, message.author, message)
        this.emit('presence', presence)
        this.fade()
        break
      case 'left':
        if (presence.delete(message.client)) this.emit('presence', presence)
        break
      case 'token_ok':
        this.renewBefore(message.expires_at)
        break
      case 'bye':
        this.bye(message)
        return
    }
    this.look()
  }

  receive(messages) {
    try {
      this.core.receive(messages.map(revisionOf))
    } catch (fault) {
      if (!(fault instanceof RangeError)) throw fault
      this.core.broken = 'changes_do_not_fit'
    }
  }

  welcome(message) {
    const { core } = this
    if (this.welcomed) return
    this.welcomed = true
    this.stop('hello')
    this.permissions = message.permissions ?? ['read', 'write']
    this.blocked = this.refused = null
    this.sentCursor = null
    this.after('steady', 5_000, () => (this.failures = 0))
    this.after('ping', PING, () => this.ping())
    this.renewBefore(message.expires_at)
    if (message.head < this.have) {
      // The document came back from a backup: what this tab knows of it is no longer part of it.
      core.fold()
      this.rename()
      core.broken = 'behind'
      this.restored = true
    } else if (message.head - core.revision > MOST_MISSED) core.broken = 'behind'
    core.head = Math.max(core.head, message.head)
    this.receive(message.revs ?? [])
    this.presence.replace(message.presence ?? [])
    this.enter(this.canWrite ? 'live' : 'read_only')
    this.emit('presence', this.presence)
    this.fade()
    if (core.inflight) this.transmit()
    if (core.isBehind && (message.snapshot || !core.buffer.size)) this.fetchGap()
  }

  bye({ code, retry_ms: pause }) {
    const detail = `The server ended the connection: ${code}.`
    if (code == 'token_expired') this.lost(new Problem(401, code, 'The edit token has expired.'), 1)
    else if (pause === null) this.end(code, detail)
    else this.lost(new Problem(0, code, detail), Math.max(1, pause))
  }

  rejected(code, detail) {
    const { core } = this
    this.stop('answer')
    if (code == 'conflict') return this.after('answer', 200 + 300 * this.clock.random(), () => this.transmit())
    core.fold()
    if (code == 'too_large' || code == 'read_only') {
      this.blocked = { code, detail }
      this.enter(code == 'read_only' ? 'read_only' : this.status, this.blocked)
    } else {
      this.rename()
      core.broken ??= code
    }
    this.save()
    this.look()
  }

  /** Goes on under a client id that the server does not know. */
  rename() {
    this.core.rename(randomId())
    this.identity.rename(this.core.client)
  }

  ping() {
    this.send({ t: 'ping' })
    if (this.isOpen) this.after('ping', PING, () => this.ping())
  }

  renewBefore(expiresAt) {
    const left = Date.parse(expiresAt) - this.clock.now()
    if (!(left > 0)) return
    this.after('renew', Math.min(left > 2 * RENEW ? left - RENEW : left / 2, 2 ** 31 - 1), async () => {
      const { turn } = this
      try {
        if ((await this.renew()) && turn == this.turn) this.send({ t: 'token', token: this.token.token })
      } catch {
        // The server says bye when the token ends; the next connection asks for a token again.
      }
    })
  }

  // Typing

  changed(event) {
    if (event.origin === null) this.moveCursor(event.changes)
    this.presence.map(event.changes)
    this.emit('change', event)
    if (event.remote) return
    if (this.blocked?.code == 'too_large') {
      this.blocked = null
      this.enter(this.status)
    }
    this.keep()
    if (!this.timers.push) this.after('push', 20, () => this.pump())
  }

  moveCursor(changes) {
    if (!this.cursor) return
    const move = (pos) => changes.mapPos(Math.min(pos, changes.length), 1)
    this.cursor = { anchor: move(this.cursor.anchor), head: move(this.cursor.head) }
  }

  /** Sends what was typed, if nothing is in flight and the server's limit allows it. */
  pump() {
    const { core } = this
    if (!this.welcomed || core.inflight || core.broken || this.blocked || core.stored) return
    if (core.pending.isEmpty || !this.canWrite) return
    const wait = this.pushIn()
    if (wait > 0) return this.after('push', wait, () => this.pump())
    this.stop('push')
    core.take()
    this.transmit()
  }

  /** Sends the push in flight, for the first time or again: always the same. */
  transmit() {
    const { core } = this
    const push = core.inflight
    if (!push || !this.welcomed) return
    const cursor = core.pending.isEmpty && this.cursor ? { cursor: this.cursor } : {}
    const frame = JSON.stringify({ t: 'push', client: core.client, seq: push.seq, base: push.base, changes: push.changes, ...cursor })
    if (!push.key && frame.length * 3 > FRAME && new TextEncoder().encode(frame).length > FRAME) push.key = randomId()
    this.save()
    if (push.key) return this.post()
    this.pushes -= 1
    this.cursorAt = this.clock.now()
    this.sentCursor = this.cursor
    this.send(frame)
    this.after('answer', ANSWER, () => this.transmit())
  }

  /** ms until another push is allowed. */
  pushIn() {
    const now = this.clock.now()
    this.pushes = Math.min(PUSH_BURST, this.pushes + (now - this.pushesAt) / PUSH_EVERY)
    this.pushesAt = now
    return Math.ceil((1 - this.pushes) * PUSH_EVERY)
  }

  sendCursor() {
    if (!this.welcomed || this.core.isUnsent || !this.cursor || this.cursor == this.sentCursor) return
    this.sentCursor = this.cursor
    this.cursorAt = this.clock.now()
    if (this.isOpen) this.socket.send(JSON.stringify({ t: 'cursor', ...this.cursor, rev: this.core.revision }))
  }

  fade() {
    if (this.timers.fade) return
    if (![...this.presence.values()].some(({ cursor }) => cursor)) return
    this.after('fade', 5_000, () => {
      if (this.presence.fade()) this.emit('presence', this.presence)
      this.fade()
    })
  }

  /** After each event: what is to be done next. */
  look() {
    if (this.status == 'closed') return
    const { core } = this
    if (this.welcomed) {
      if (core.broken) {
        if (core.inflight) {
          if (!this.timers.answer && !core.inflight.key) this.transmit()
        } else this.resync()
      } else if (core.mustFetch) this.fetchGap()
      else if (!core.isBehind) this.stop('gap')
      else if (!this.timers.gap && !this.fetching) this.after('gap', GAP, () => this.fetchGap())
      this.pump()
      if (!core.isUnsent && this.cursor && this.cursor != this.sentCursor && !this.timers.cursor) {
        this.after('cursor', Math.max(0, this.cursorAt + 1_000 - this.clock.now()), () => this.sendCursor())
      }
    }
    if (!this.unsent) this.waiting.splice(0).forEach(({ resolve }) => resolve())
    this.keep()
  }

  // Storage

  /** Stores at once, then at most every 250 ms. */
  keep() {
    if (this.timers.save) return
    this.after('save', Math.max(0, this.savedAt + 250 - this.clock.now()), () => this.save())
  }

  save() {
    this.stop('save')
    const { core, identity } = this
    if (!identity || core.stored || !core.isLoaded) return
    this.savedAt = this.clock.now()
    const unsent = core.save()
    if (!unsent && this.wasUnsent === false && this.savedSeq == core.seq) return
    try {
      identity.save({ client: core.client, seq: core.seq, ...(unsent && { unsent }) })
      this.stored = true
      this.wasUnsent = !!unsent
      this.savedSeq = core.seq
    } catch {
      this.stored = false
    }
  }

  // Plumbing

  enter(status, reason = null) {
    const isSame = status == this.status && reason?.code == this.reason?.code
    this.status = status
    this.reason = reason
    if (!isSame) this.emit('status', { status, reason })
  }

  emit(type, event) {
    for (const listener of this.listeners[type] ?? []) listener(event)
  }

  after(name, ms, run) {
    this.stop(name)
    this.timers[name] = this.clock.set(() => {
      delete this.timers[name]
      run()
    }, ms)
  }

  stop(name) {
    if (name in this.timers) this.clock.clear(this.timers[name])
    delete this.timers[name]
  }
}

function revisionOf({ rev, revision = rev, client, seq, author, changes, sum }) {
  return { revision, client, seq, author, sum, changes: changes && ChangeSet.fromJSON(changes) }
}

function defaultStorage() {
  try {
    return globalThis.sessionStorage ?? null
  } catch {
    return null
  }
}
