/**
 * The client id of a tab, and what it has not sent, in sessionStorage. A duplicated tab gets a copy of the storage: it
 * must not use the id, nor send again what the first tab will send.
 */

/** Ids that handles of this page use. */
const claimed = new Set()

export function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(15))
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
}

/**
 * @param {Storage | null} storage
 * @param {string} document
 * @returns {Promise<{client: string, seq: number, unsent?: any, save: (state: object) => void,
 *   rename: (client: string) => void, release: () => void}>}
 */
export async function claim(storage, document) {
  for (let slot = 0; ; slot++) {
    const key = `aresgen-live:${document}:${slot}`
    const stored = read(storage, key)
    if (stored && claimed.has(stored.client)) continue
    const client = stored?.client ?? randomId()
    claimed.add(client)
    const unlock = await lock(client)
    if (!unlock) {
      claimed.delete(client)
      storage.removeItem(key)
      slot--
      continue
    }
    const releases = [unlock]
    const ids = [client]
    const rename = (id) => {
      claimed.add(id)
      ids.push(id)
      lock(id).then((unlocked) => unlocked && releases.push(unlocked))
    }
    const save = (state) => storage?.setItem(key, JSON.stringify(state))
    const release = () => {
      ids.forEach((id) => claimed.delete(id))
      releases.forEach((end) => end())
    }
    if (!stored) {
      try {
        save({ client, seq: 0 })
      } catch {
        // Full or forbidden: `stored` of the handle says so at the first change.
      }
    }
    return { seq: 0, ...stored, client, save, rename, release }
  }
}

function read(storage, key) {
  try {
    return JSON.parse(storage?.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** A function that releases the id; null if another tab has it. A tab that reloads may still be releasing it. */
async function lock(client) {
  const name = `aresgen-live:${client}`
  const locks = globalThis.navigator?.locks
  if (!locks) return globalThis.document && globalThis.BroadcastChannel ? announce(name) : () => {}
  return new Promise((resolve) => {
    const patience = new AbortController()
    setTimeout(() => patience.abort(), 500)
    locks
      .request(name, { signal: patience.signal }, () => new Promise((release) => resolve(release)))
      .catch(() => resolve(null))
  })
}

/** Without locks (a page that came by plain http): the tab that has the id answers. */
function announce(name) {
  const channel = new BroadcastChannel(name)
  return new Promise((resolve) => {
    channel.onmessage = ({ data }) => {
      if (data != 'taken') return
      channel.close()
      resolve(null)
    }
    channel.postMessage('whose')
    setTimeout(() => {
      channel.onmessage = ({ data }) => data == 'whose' && channel.postMessage('taken')
      resolve(() => channel.close())
    }, 200)
  })
}
