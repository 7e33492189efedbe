/** Asks for the answers of a person, more rarely the longer there is none, and never for a page that is not seen. */
const SOONEST = 3_000
const RAREST = 15_000

export class Following {
  /** @param {() => boolean} isWanted @param {() => Promise<boolean>} look whether there was something new */
  constructor(isWanted, look) {
    Object.assign(this, { isWanted, look })
    document.addEventListener('visibilitychange', () => this.wake(0))
  }

  /** Begins anew, if it is wanted. */
  wake(soonest = SOONEST) {
    clearTimeout(this.timer)
    this.pause = SOONEST
    this.plan(soonest)
  }

  plan(ms) {
    if (document.visibilityState == 'visible' && this.isWanted()) this.timer = setTimeout(() => this.next(), ms)
  }

  async next() {
    const turn = this.timer
    const hasNews = await this.look().catch(() => false)
    if (turn != this.timer) return
    this.pause = hasNews ? SOONEST : Math.min(this.pause * 1.25, RAREST)
    this.plan(this.pause)
  }
}
