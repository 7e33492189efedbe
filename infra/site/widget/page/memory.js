/** What is kept for the next page: which conversation it was, and what was not sent. In the storage of the page. */
export class Memory {
  /** @param {string} bot */
  constructor(bot) {
    this.name = `aresgen.chat.${bot}`
    this.ownText = null
    this.read()
  }

  /** @returns {{conversation?: string, token?: string, visitor?: string, expires_at?: string, pending?: object}} */
  read() {
    try {
      const state = JSON.parse(this.text()) ?? {}
      if (!state.expires_at || Date.parse(state.expires_at) > Date.now()) return state
      this.clear()
    } catch {
      // Another script of the page has written here.
    }
    return {}
  }

  /** Changes the members that are given; undefined removes one. */
  change(members) {
    this.write(JSON.stringify({ ...this.read(), ...members }))
  }

  clear() {
    this.write(null)
  }

  /** Calls when another tab has changed it. @param {() => void} listener */
  onChange(listener) {
    window.addEventListener('storage', ({ key }) => (key == this.name || key === null) && listener())
  }

  text() {
    try {
      return localStorage.getItem(this.name)
    } catch {
      return this.ownText
    }
  }

  /** A storage that is blocked throws: then this page alone remembers. */
  write(text) {
    this.ownText = text
    try {
      if (text === null) localStorage.removeItem(this.name)
      else localStorage.setItem(this.name, text)
    } catch {
      // ownText has it.
    }
  }
}
