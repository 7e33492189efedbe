/** Clients and a server in virtual time, and a network that drops, repeats and reorders. */
import { Live } from '../editor/live/live.js'
import { FakeApi } from './api.mjs'

const EPOCH = Date.parse('2026-01-01T00:00:00Z')

export class World {
  /** @param {import('./random.mjs').Random} random @param {string} text @param {object} [faults] in percent of messages */
  constructor(random, text, { drop = 0, repeat = 0, lost = 0, delay = 80, ...options } = {}) {
    Object.assign(this, { random, drop, repeat, lost, delay })
    this.time = 0
    this.queue = []
    this.api = new FakeApi(text, { now: () => this.now, ...options })
    this.tabs = []
  }

  get now() {
    return EPOCH + this.time
  }

  at(ms, run) {
    const event = { time: this.time + Math.max(0, ms), run, place: this.queue.length ? this.queue.at(-1).place + 1 : 0 }
    let index = this.queue.length
    while (index && this.queue[index - 1].time > event.time) index--
    this.queue.splice(index, 0, event)
    return event
  }

  /** After a random delay; never, or twice, as often as the faults say. */
  deliver(run, isOrdered = false) {
    if (this.random.chance(this.drop)) return
    this.at(isOrdered ? this.delay : 1 + this.random.below(this.delay), run)
    if (this.random.chance(this.repeat)) this.at(1 + this.random.below(3 * this.delay), run)
  }

  /** Lets time pass. */
  async run(ms) {
    const end = this.time + ms
    await settled()
    while (this.queue.length && this.queue[0].time <= end) {
      const { time, run } = this.queue.shift()
      this.time = time
      run()
      await settled()
    }
    this.time = end
  }

  /** Until all is acknowledged everywhere, or too long. */
  async rest(most = 120_000) {
    for (let waited = 0; waited < most; waited += 500) {
      if (
        this.tabs.every(
          (tab) => tab.live.status != 'connecting' && !tab.live.unsent && tab.live.revision == this.api.document.head,
        )
      )
        return
      await this.run(500)
    }
  }

  tab() {
    const tab = new Tab(this)
    this.tabs.push(tab)
    return tab
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

/** A browser's tab, with its storage. */
export class Tab {
  constructor(world) {
    this.world = world
    this.stored = new Map()
    this.storage = {
      getItem: (key) => this.stored.get(key) ?? null,
      setItem: (key, value) => this.stored.set(key, value),
      removeItem: (key) => this.stored.delete(key),
    }
    this.isOnline = true
    this.conflicts = []
    this.statuses = []
    this.sent = []
    this.token = () => 'et_1'
    this.open()
  }

  open() {
    const { world } = this
    const page = (this.page = { isGone: false, sockets: [] })
    const tab = this
    const clock = {
      now: () => world.now,
      set: (run, ms) => world.at(ms, () => page.isGone || run()),
      clear: (event) => (event.run = () => {}),
      random: () => world.random.below(1000) / 1000,
    }
    this.live = new Live({
      document: world.api.id,
      token: () => this.token(),
      url: 'ws://x',
      api: 'http://x',
      storage: this.storage,
      clock,
      fetch: (url, options) => this.fetch(url, options, page),
      WebSocket: class {
        constructor() {
          page.sockets.push(this)
          this.readyState = 0
          world.at(20, () => (tab.isOnline && !page.isGone ? this.opened() : this.close()))
        }

        opened() {
          if (this.readyState) return
          this.readyState = 1
          this.server = world.api.connect(
            (message) =>
              world.deliver(
                () => this.readyState == 1 && !page.isGone && this.onmessage?.({ data: JSON.stringify(message) }),
              ),
            () => world.at(200, () => this.close()),
          )
          this.onopen?.({})
        }

        send(data) {
          tab.sent.push(JSON.parse(data))
          world.deliver(() => this.server.receive(JSON.parse(data)), true)
        }

        close() {
          if (this.readyState == 3) return
          this.readyState = 3
          this.server?.gone()
          if (!page.isGone) this.onclose?.({})
        }
      },
    })
    this.live.on('conflict', (conflict) => this.conflicts.push(conflict))
    this.live.on('status', ({ status, reason }) => this.statuses.push(reason ? `${status}: ${reason.code}` : status))
    this.shown = ''
    this.live.on('change', ({ changes }) => (this.shown = changes.apply(this.shown)))
  }

  fetch(url, { method, headers, body }, page) {
    const { world } = this
    return new Promise((resolve, reject) => {
      const fail = () => page.isGone || reject(new TypeError('network'))
      if (!this.isOnline) return world.at(5, fail)
      world.at(1 + world.random.below(world.delay), () => {
        const answer = world.api.http(method, url, headers, body && JSON.parse(body))
        if (world.random.chance(world.lost)) return world.at(world.delay, fail)
        const text = JSON.stringify(answer.body)
        world.at(1 + world.random.below(world.delay), () => {
          if (!page.isGone)
            resolve({
              ok: answer.status < 400,
              status: answer.status,
              headers: new Headers(answer.headers),
              text: async () => text,
            })
        })
      })
    })
  }

  cut() {
    this.isOnline = false
    this.page.sockets.forEach((socket) => socket.close())
  }

  /** @param {boolean} [isCrash] without the events of a page that goes */
  reload(isCrash = false) {
    if (!isCrash) this.live.save()
    this.page.isGone = true
    this.live.identity?.release()
    this.page.sockets.forEach((socket) => socket.close())
    this.open()
  }
}
