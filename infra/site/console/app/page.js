/**
 * What a page is: an element in the light DOM whose address (`parts`, `parameters`) is given by the app.
 *
 * `load(work)` runs the page's calls, ends those of an earlier address, and shows the title with a skeleton until the first
 * answer, then what `view()` makes of `this.data`; a refusal is shown with a button that tries again.
 */
import { html, LitElement, nothing } from 'lit'
import { session } from './session.js'
import { heading, problemNotice, skeleton } from './ui.js'

export class Page extends LitElement {
  static properties = {
    parts: { attribute: false },
    parameters: { attribute: false },
    pageTitle: { attribute: false },
    data: { state: true },
    problem: { state: true },
    busy: { state: true },
    refused: { state: true },
  }

  #loading = new AbortController()

  constructor() {
    super()
    /** @type {string[]} */ this.parts = []
    /** @type {Record<string, string>} */ this.parameters = {}
    this.pageTitle = ''
    /** @type {any} */ this.data = undefined
    /** @type {any} */ this.problem = undefined
    this.busy = false
    /** @type {any} what the API refused about a form */
    this.refused = undefined
  }

  createRenderRoot() {
    return this
  }

  get api() {
    return session.api
  }

  /** Called for each address. A page reads its `parts` and `parameters` here, and calls `load`. */
  open() {}

  willUpdate(changed) {
    const isElsewhere = changed.has('parts') && changed.get('parts')?.join('/') != this.parts.join('/')
    if (!isElsewhere && !changed.has('parameters')) return
    if (isElsewhere) this.data = undefined
    this.problem = this.refused = undefined
    this.open()
  }

  /** The title of the page that loads gives way to that of what was loaded: a reader who was there is there again. */
  update(changed) {
    const title = this.querySelector('#page-title')
    const wasThere = !!title && title == document.activeElement
    super.update(changed)
    if (wasThere && !title.isConnected) this.querySelector('#page-title')?.focus({ preventScroll: true })
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.#loading.abort()
  }

  /** @param {(signal: AbortSignal) => Promise<any>} work its result is `this.data` */
  async load(work) {
    this.#loading.abort()
    const { signal } = (this.#loading = new AbortController())
    this.again = () => this.load(work)
    try {
      const data = await work(signal)
      if (signal.aborted) return
      this.data = data
      this.problem = undefined
    } catch (problem) {
      if (signal.aborted || problem.name == 'AbortError') return
      this.problem = problem
    }
  }

  /** Runs one change at a time. A refusal is shown above the page, and is thrown to nobody. @returns {Promise<any>} */
  async act(work) {
    if (this.busy) return undefined
    this.busy = true
    this.problem = undefined
    try {
      return await work()
    } catch (problem) {
      if (problem.name != 'AbortError') this.problem = problem
      return undefined
    } finally {
      this.busy = false
    }
  }

  /** Runs what a form asks for: what the API refuses about a member is shown beside it. @param {SubmitEvent} event */
  submit(event, work) {
    event.preventDefault()
    const form = event.target
    this.refused = undefined
    return this.act(async () => {
      try {
        return await work(form)
      } catch (problem) {
        this.refused = problem
        throw problem
      }
    })
  }

  /** Sends a change of what was read under `etag`. When another change came first, `this.data` is read again, and the refusal is shown. */
  async patch(url, body, etag, again) {
    try {
      return await this.api.patch(url, body, etag)
    } catch (problem) {
      if (problem.code == 'precondition_failed') this.data = await again()
      throw problem
    }
  }

  /** Adds the next page of the list that `this.data` is. */
  further(url, query = {}) {
    return this.act(async () => {
      const { items, next } = await this.api.list(url, { ...query, cursor: this.data.next })
      this.data = { ...this.data, items: [...this.data.items, ...items], next }
    })
  }

  render() {
    const refusal = this.problem ? problemNotice(this.problem, this.data === undefined ? this.again : undefined) : nothing
    // A part of a page has no title of its own.
    const title = this.pageTitle ? heading(this.pageTitle) : nothing
    if (this.data === undefined) return html`${title}${refusal}${this.problem ? nothing : skeleton()}`
    return html`${refusal}${this.view()}`
  }

  view() {
    return nothing
  }
}
