/**
 * A live document: joins a {@link Core} to the socket, to HTTP and to the tab's storage.
 *
 * @typedef {'connecting' | 'live' | 'offline' | 'read_only' | 'closed'} Status
 * @typedef {{token: string, url?: string, expires_at?: string}} EditToken
 * @typedef {{document: string, token: () => string | EditToken | Promise<string | EditToken>, url?: string, api?: string,
 *   storage?: Storage | null, WebSocket?: typeof WebSocket, fetch?: typeof fetch, clock?: Clock}} Options
 * @typedef {{now: () => number, set: (run: () => void, ms: number) => any, clear: (timer: any) => void, random: () => number}} Clock
 */
import { Core } from './core.js'
import { claim } from './identity.js'
import { Presence } from './presence.js'
import { Connection } from './connection.js'
import { PUSH_BURST } from './typing.js'

/** @type {Clock} */
const CLOCK = {
  now: () => Date.now(),
  set: (run, ms) => setTimeout(run, ms),
  clear: (timer) => clearTimeout(timer),
  random: () => Math.random(),
}

/** A document that is open; README.md has its members in a table. */
export class Live extends Connection {
  /** @param {Options} options */
  constructor(options) {
    super()
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

  /** Ends the connection. What is unsent stays in the storage, for the next connection of this tab. */
  close() {
    this.save()
    this.end('closed_here', 'The document was closed.')
    this.identity?.release()
    this.identity = null
    this.unload?.()
  }

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
}

function defaultStorage() {
  try {
    return globalThis.sessionStorage ?? null
  } catch {
    return null
  }
}
