import { Problem } from './http.js'
import { randomId } from './identity.js'
import { GAP, Requests } from './requests.js'
import { ANSWER } from './typing.js'

const PING = 240_000
const RENEW = 60_000
/** So many missing revisions are fetched one by one; beyond them the text is loaded anew. */
const MOST_MISSED = 1_000

/** The socket: its connections one after another, its token, and its messages. */
export class Connection extends Requests {
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
    if (this.refused && token.token == this.refused)
      throw new Problem(401, 'token_expired', 'The edit token has expired.')
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
    this.after('retry', Math.max(pause, this.failures > 1 || pause == 0 ? backoff : 0, fault?.retryAfter ?? 0), () =>
      this.attempt(),
    )
  }

  send(message) {
    if (!this.isOpen) return
    this.socket.send(typeof message == 'string' ? message : JSON.stringify(message))
    if (!this.timers.dead) this.after('dead', ANSWER, () => this.lost())
  }

  heard(message) {
    this.stop('dead')
    const { core } = this
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
        if (message.cursor) this.meet(message, { ...message.cursor, rev: message.rev })
        break
      case 'cursor':
        core.head = Math.max(core.head, message.rev)
        this.meet(message, message)
        break
      case 'pong':
        core.head = Math.max(core.head, message.head ?? -1)
        break
      case 'error':
        console.warn(`The server did not understand a message: ${message.code}: ${message.detail}`)
        break
      case 'left':
        if (this.presence.delete(message.client)) this.emit('presence', this.presence)
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
    if (!this.welcomed) return
    this.send({ t: 'ping' })
    this.after('ping', PING, () => this.ping())
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
    if (this.presence.arrive()) this.emit('presence', this.presence)
    if (!this.unsent) this.waiting.splice(0).forEach(({ resolve }) => resolve())
    this.keep()
  }
}
