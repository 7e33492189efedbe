/**
 * Calls `work` every `ms` milliseconds while the window can be seen, one call at a time.
 * @param {() => Promise<unknown>} work must not throw
 * @returns {() => void} ends it
 */
export function whileVisible(work, ms = 3_000) {
  let ended = false
  let timer = setTimeout(turn, ms)
  async function turn() {
    if (document.visibilityState == 'visible') await work()
    if (!ended) timer = setTimeout(turn, ms)
  }
  return () => {
    ended = true
    clearTimeout(timer)
  }
}
