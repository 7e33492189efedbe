/** The API of one document: HTTP and the messages of its sockets, without any transport. */
import { ChangeSet } from '@codemirror/state'
import { Authority } from './authority.mjs'

const problem = (status, code, detail) => ({
  status,
  body: { type: `https://api.aresgen.com/problems/${code}`, title: code, status, code, detail },
})

export class FakeApi {
  /** @param {string} text @param {{id?: string, token?: string, permissions?: string[], expiresIn?: number, now?: () => number}} [options] */
  constructor(text, { id = 'doc_1', permissions = ['read', 'write'], expiresIn = 3_600_000, now = Date.now } = {}) {
    this.id = id
    this.document = new Authority(text)
    this.permissions = permissions
    this.expiresIn = expiresIn
    this.now = now
    this.sockets = new Set()
    this.replays = new Map()
    this.suggestions = []
    this.versions = [this.version(0, 'create')]
    /** Tokens that are refused, and why. */
    this.refused = new Map()
    this.pushes = 0
  }

  /** Of a token to read alone: those that begin so. */
  permissionsOf(token) {
    return token.startsWith('et_read') ? ['read'] : this.permissions
  }

  version(revision, source, more = {}) {
    const before = this.versions?.[0]
    return {
      version: (before?.version ?? 0) + 1,
      id: `ver_${revision}`,
      revision,
      created_at: new Date(this.now()).toISOString(),
      author: { type: 'token', id: 'tok_1' },
      source,
      summary: '',
      word_count: 1,
      chars_added: 3,
      chars_removed: 1,
      content_sha256: '',
      parent_version: before?.version ?? null,
      ...more,
    }
  }

  /** @returns {{status: number, body?: any, headers?: object}} */
  http(method, url, headers, body) {
    const { pathname, searchParams: query } = new URL(url, 'http://x')
    const token = headers.Authorization?.slice(7)
    if (!token?.startsWith('et_')) return problem(401, 'invalid_token', 'The token is none of this API.')
    if (this.refused.has(token))
      return problem(401, this.refused.get(token), `The token is refused: ${this.refused.get(token)}.`)
    const [, , , id, ...rest] = pathname.split('/')
    if (id != this.id) return problem(404, 'document_not_found', `No document has the id ${id}.`)
    const key = headers['Idempotency-Key']
    if (method == 'POST' && this.replays.has(key)) return this.replays.get(key)
    if (method == 'POST' && !this.permissionsOf(token).includes('write'))
      return problem(403, 'insufficient_permission', 'The token permits reading only.')
    const answer = this.route(method, rest, query, body)
    if (method == 'POST' && answer.status < 300) this.replays.set(key, answer)
    return answer
  }

  route(method, [kind, number, verb, other], query, body) {
    const { document } = this
    if (method == 'POST' && kind == 'changes') return this.change(body)
    if (method == 'POST' && kind == 'commands') return this.command(body)
    if (method == 'POST' && kind == 'suggestions') return this.decide(number, verb)
    if (method == 'POST' && verb == 'restore') return this.restore(Number(number))
    if (kind === undefined) {
      const revision = Number(query.get('revision') ?? document.head)
      if (revision > document.head) return problem(400, 'invalid_parameter', `revision must be 0 to ${document.head}`)
      return {
        status: 200,
        body: { id: this.id, title: 'Quarterly letter', format: 'markdown', content: document.at(revision), revision },
      }
    }
    if (kind == 'changes') {
      const list = document.after(Number(query.get('after') ?? 0)).slice(0, Number(query.get('limit') ?? 20))
      return { status: 200, body: list.map(({ sent, ...shown }) => shown) }
    }
    if (kind == 'suggestions') return { status: 200, body: this.suggestions }
    const versions = new Map(this.versions.map((each) => [each.version, each]))
    if (kind == 'versions' && number === undefined) return { status: 200, body: this.versions }
    const content = (version) => document.at(versions.get(Number(version)).revision)
    if (verb == 'diff')
      return {
        status: 200,
        body: { from: number, to: other, changes: replaced(content(number), content(other)), unified: '' },
      }
    return { status: 200, body: { ...versions.get(Number(number)), content: content(number) } }
  }

  change({ base_revision: base, changes }) {
    const client = `req_${this.document.head}`
    const result = this.document.push({ client, seq: 1, base, changes, author: { type: 'token', id: 'tok_1' } })
    if (result.code == 'too_large') return problem(413, 'payload_too_large', result.detail)
    if (result.code) return problem(422, result.code, result.detail)
    this.broadcast(result.made)
    return { status: 200, body: { revision: result.rev, changes: result.made?.changes ?? [], conflicts: [] } }
  }

  command({ command, base_revision: base, selection, params }) {
    if (params?.target_language == 'xx')
      return problem(
        422,
        'unsupported_language',
        'target_language must be the tag of a language (BCP 47), such as de or pt-BR.',
      )
    const points = [...this.document.at(base)]
    const [start, end] = selection ? [selection.start, selection.end] : [0, points.length]
    const unit = (point) => points.slice(0, point).join('').length
    const old = points.slice(start, end).join('')
    const common = {
      command,
      document_id: this.id,
      base_revision: base,
      mode: 'suggest',
      suggestion_id: null,
      changes: [points.join('').length],
      conflicts: [],
    }
    if (command == 'outline' || command == 'summarize')
      return { status: 200, body: { ...common, output: '- ' + old.slice(0, 60) } }
    const output = old.replace(/\b(\w+) (\w+)\b/g, '$1, dear $2')
    const changes = ChangeSet.of({ from: unit(start), to: unit(end), insert: output }, points.join('').length)
    const suggestion = {
      id: `sug_${this.suggestions.length + 1}`,
      status: 'pending',
      command,
      command_id: 'cmd_1',
      base_revision: base,
      changes: changes.toJSON(),
      created_at: new Date().toISOString(),
    }
    this.suggestions.unshift(suggestion)
    return { status: 200, body: { ...common, output, changes: suggestion.changes, suggestion_id: suggestion.id } }
  }

  decide(id, verb) {
    const suggestion = this.suggestions.find((each) => each.id == id)
    suggestion.status = verb == 'accept' ? 'accepted' : 'rejected'
    if (verb == 'accept') {
      const { rev, made } = this.document.push({
        client: id,
        seq: 1,
        base: suggestion.base_revision,
        changes: suggestion.changes,
        author: { type: 'token', id: 'tok_1' },
      })
      this.versions.unshift(this.version(rev, 'command', { command: suggestion.command }))
      this.broadcast(made)
    }
    return { status: 200, body: { ...suggestion, conflicts: [] } }
  }

  restore(version) {
    const then = this.document.at(this.versions.find((each) => each.version == version).revision)
    const { rev, made } = this.document.push({
      client: `req_${version}_${this.document.head}`,
      seq: 1,
      base: this.document.head,
      changes: replaced(this.document.text, then),
      author: { type: 'token', id: 'tok_1' },
    })
    this.versions.unshift(this.version(rev, 'restore'))
    this.broadcast(made)
    return { status: 201, body: { ...this.versions[0], restored_from: version } }
  }

  broadcast(made, { except, cursor } = {}) {
    if (!made) return
    for (const socket of this.sockets)
      if (socket != except && socket.greeted)
        socket.send({ t: 'rev', ...this.document.message(made), ...(cursor && { cursor }) })
  }

  /** A socket of a client. @param {(message: object) => void} send @param {() => void} close */
  connect(send, close) {
    const socket = {
      send,
      close,
      greeted: false,
      client: '',
      author: { type: 'token', id: 'tok_1' },
      receive: (message) => this.received(socket, message),
      gone: () => this.left(socket),
    }
    this.sockets.add(socket)
    return socket
  }

  bye(socket, code, retry) {
    socket.send({ t: 'bye', code, retry_ms: retry })
    socket.close()
    this.left(socket)
  }

  left(socket) {
    if (this.sockets.delete(socket))
      for (const other of this.sockets)
        if (other.greeted && socket.client) other.send({ t: 'left', client: socket.client })
  }

  received(socket, message) {
    if (!this.sockets.has(socket)) return
    if (!socket.greeted && message.t != 'hello') return this.bye(socket, 'hello_expected', 0)
    switch (message.t) {
      case 'hello':
        return this.hello(socket, message)
      case 'push':
        return this.push(socket, message)
      case 'cursor':
        socket.cursor = { anchor: message.anchor, head: message.head, rev: message.rev }
        for (const other of this.sockets) {
          if (other != socket && other.greeted)
            other.send({ t: 'cursor', client: socket.client, author: socket.author, ...socket.cursor })
        }
        return
      case 'token':
        socket.expires = this.now() + this.expiresIn
        return socket.send({ t: 'token_ok', expires_at: new Date(socket.expires).toISOString() })
      case 'ping':
        return socket.send({ t: 'pong', head: this.document.head })
    }
  }

  hello(socket, { token, have, client }) {
    if (this.refused.has(token))
      return this.bye(socket, this.refused.get(token), this.refused.get(token) == 'token_expired' ? 0 : null)
    if (!token?.startsWith('et_')) return this.bye(socket, 'invalid_token', null)
    Object.assign(socket, { greeted: true, client: client ?? 'unknown', permissions: this.permissionsOf(token) })
    const { document } = this
    const missing = document.head - have
    const fits = have !== null && missing >= 0 && missing <= 500
    const presence = [...this.sockets]
      .filter((other) => other != socket && other.greeted)
      .map(({ client: id, author, cursor }) => ({ client: id, author, ...(cursor && { cursor }) }))
    const rest = fits
      ? { revs: document.after(have).map((each) => document.message(each)) }
      : { snapshot: { revision: document.head, url: '/' } }
    socket.send({
      t: 'welcome',
      head: document.head,
      expires_at: new Date(this.now() + this.expiresIn).toISOString(),
      permissions: socket.permissions,
      presence,
      ...rest,
    })
  }

  push(socket, message) {
    this.pushes++
    socket.client = message.client
    const times = (socket.times = [...(socket.times ?? []), this.now()].filter((time) => time > this.now() - 10_000))
    if (times.length > 20) return this.bye(socket, 'too_fast', 10_000)
    if (!socket.permissions.includes('write'))
      return socket.send({ t: 'reject', seq: message.seq, code: 'read_only', detail: '' })
    const isSame = socket.pusher?.client == message.client
    if (isSame && message.seq > socket.pusher.seq + 1)
      return socket.send({ t: 'reject', seq: message.seq, code: 'seq_gap', detail: '' })
    socket.pusher = { client: message.client, seq: isSame ? Math.max(message.seq, socket.pusher.seq) : message.seq }
    const result = this.document.push({ ...message, author: socket.author })
    if (result.code) return socket.send({ t: 'reject', seq: message.seq, ...result })
    socket.send({ t: 'ack', seq: message.seq, rev: result.rev, none: result.none })
    if (!result.made) return
    const { anchor, head } = message.cursor ?? {}
    const cursor = message.cursor && { anchor: result.place(anchor), head: result.place(head) }
    if (cursor) socket.cursor = { ...cursor, rev: result.rev }
    this.broadcast(result.made, { except: socket, cursor })
  }
}

function replaced(before, after) {
  return ChangeSet.of({ from: 0, to: before.length, insert: after }, before.length).toJSON()
}
