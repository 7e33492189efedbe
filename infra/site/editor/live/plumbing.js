/** Status, events and named timers of a live document. */
export class Plumbing {
  enter(status, reason = null) {
    const isSame = status == this.status && reason?.code == this.reason?.code
    this.status = status
    this.reason = reason
    if (!isSame) this.emit('status', { status, reason })
  }

  /** @param {'change' | 'status' | 'presence' | 'conflict'} type @returns {() => void} which ends it */
  on(type, listener) {
    const list = (this.listeners[type] ??= new Set())
    list.add(listener)
    return () => list.delete(listener)
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
