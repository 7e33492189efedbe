/** What a page hears of its widget. A listener that throws is reported and stops nothing. */
export const EVENTS = ['ready', 'open', 'close', 'message', 'error']

export class Events {
  constructor() {
    this.listeners = []
    this.isReady = false
  }

  /** One that listens to `ready` afterwards hears it at once. */
  on(name, listener) {
    this.listeners.push({ name, listener })
    if (name == 'ready' && this.isReady) call(listener, {})
  }

  emit(name, detail) {
    this.isReady ||= name == 'ready'
    for (const each of this.listeners) if (each.name == name) call(each.listener, detail)
  }
}

function call(listener, detail) {
  try {
    listener(detail)
  } catch (fault) {
    reportError(fault)
  }
}
