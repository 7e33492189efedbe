/** The frame of the console: sign-in, navigation, and the page of the address. */
import { html, LitElement, nothing } from 'lit'
import { unsafeStatic, html as staticHtml } from 'lit/static-html.js'
import { PAGES } from '../pages/pages.js'
import { lazy } from './lazy.js'
import { Problem } from './problem.js'
import { current, link } from './router.js'
import { session } from './session.js'
import { heading, problemNotice, skeleton } from './ui.js'
import './sign-in.js'

export class ConsoleApp extends LitElement {
  static properties = { place: { state: true }, ready: { state: true }, missing: { state: true } }

  constructor() {
    super()
    this.place = current()
    this.ready = false
    /** @type {Problem | undefined} why the script of this page was not loaded */
    this.missing = undefined
    this.moved = false
  }

  createRenderRoot() {
    return this
  }

  connectedCallback() {
    super.connectedCallback()
    addEventListener('hashchange', () => {
      this.moved = this.place.page != current().page || this.place.parts.join() != current().parts.join()
      this.place = current()
    })
    session.addEventListener('change', () => {
      this.moved = true
      this.requestUpdate()
    })
    session.resume().finally(() => (this.ready = true))
  }

  /** A reader who follows a link is taken to the heading of the page, as after the load of a document. */
  updated() {
    const { title } = this.page()
    document.title = session.who ? `${title} · Console` : 'Console'
    if (!this.moved) return
    this.moved = false
    scrollTo(0, 0)
    requestAnimationFrame(() => document.querySelector('#page-title')?.focus({ preventScroll: true }))
  }

  page() {
    return PAGES.find(({ name }) => name == this.place.page) ?? { name: '', title: 'No such page', tag: '' }
  }

  render() {
    if (!this.ready) return html`<main class="bare"></main>`
    if (!session.who) return html`<console-sign-in></console-sign-in>`
    return html`
      <a class="skip" href="#page-title" @click=${skipToContent}>Skip to content</a>
      <header class="top">
        <p class="brand">AresGen <span class="region">${session.who.region.toUpperCase()}</span></p>
        <p class="who"><span>${session.who.name}</span> <span class="badge plain">${session.who.role}</span></p>
        <button type="button" @click=${() => session.end('You are signed out.')}>Sign out</button>
      </header>
      <div class="frame">
        <nav aria-label="Pages">
          <ul>
            ${PAGES.filter(({ hidden, role }) => !hidden && (!role || session.may(role))).map(
              ({ name, title }) => html`
                <li>
                  <a href=${link(name == 'home' ? '' : name)} aria-current=${name == this.place.page ? 'page' : nothing}
                    >${title}</a
                  >
                </li>
              `,
            )}
          </ul>
        </nav>
        <main>
          <div id="notices" role="status"></div>
          ${this.content()}
        </main>
      </div>
    `
  }

  content() {
    const { name, title, tag, role, file } = this.page()
    const { parts, parameters } = this.place
    if (!name)
      return html`<h1 id="page-title" tabindex="-1">No such page</h1>
        <p>The address names no page of the console. <a href="#/">Go to the start</a>.</p>`
    if (role && !session.may(role))
      return html`<h1 id="page-title" tabindex="-1">${title}</h1>
        <div class="empty"><p>${session.refusal(role, `The page “${title}”`)}</p></div>`
    if (file && !customElements.get(tag)) return html`${heading(title)}${this.loading(file)}`
    const element = unsafeStatic(tag)
    return staticHtml`<${element} .parts=${parts} .parameters=${parameters} .pageTitle=${title}></${element}>`
  }

  /** What is shown until the script of a page is there. */
  loading(file) {
    const load = () => {
      this.missing = undefined
      lazy(file).then(
        () => this.requestUpdate(),
        () => (this.missing = new Problem({ code: 'not_loaded', detail: NOT_LOADED })),
      )
    }
    if (this.missing) return problemNotice(this.missing, load)
    load()
    return skeleton()
  }
}

/** After a release a page that is open may lack a part of it: the files of one release belong together. */
const NOT_LOADED = 'A part of the console cannot be loaded. Check the network, then try again or load the page anew.'

function skipToContent(event) {
  event.preventDefault()
  document.querySelector('#page-title')?.focus()
}

customElements.define('console-app', ConsoleApp)
