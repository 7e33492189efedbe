/** The editor page: opens a document by its id and an edit token. */
import { hueOf, nameOf } from '../codemirror.js'
import { Live } from '../live/live.js'
import { Api } from './api.js'
import { Commands } from './commands.js'
import { busy, byId, element, notice, short } from './dom.js'
import { openEditor } from './editors.js'
import { dismiss } from './review.js'
import { Versions } from './versions.js'

const SESSION = 'aresgen-editor'
/** Where the console keeps its key, in a tab in which somebody is signed in. */
const CONSOLE_KEY = 'aresgen-console-key'
const STATUS = {
  connecting: 'Connecting…',
  live: 'Live',
  offline: 'Offline: what you type is kept in this tab',
  read_only: 'Reading only',
  closed: 'Closed',
}

/** What the API says of keys, said of the token that this page asks for. */
const REASONS = {
  invalid_token: 'This is no edit token: check that it was copied completely.',
  token_expired: 'The edit token has expired: enter a new one.',
  token_revoked: 'The edit token was revoked: enter another one.',
  document_not_found: 'There is no such document.',
  document_deleted: 'The document was deleted.',
}

/** An open document. */
export class Desk {
  constructor(document, token, liveUrl) {
    this.api = new Api(document, () => token)
    this.handle = new Live({ document, token: () => token, url: liveUrl })
    this.handle.on('status', () => this.showStatus())
    this.handle.on('presence', () => this.showWriters())
    this.handle.on('change', () => this.showSaved())
    this.handle.on('conflict', ({ theirs, ours }) => {
      notice(
        `You and another writer changed the same place; both texts are kept. Theirs: “${short(theirs)}”. Yours: “${short(ours)}”.`,
      )
    })
  }

  async open() {
    // The handle tries again while the API cannot be reached; the status says so.
    this.showStatus()
    await this.handle.ready
    const { title, format } = await this.api.get()
    byId('title').textContent = title
    window.document.title = `${title}: editor`
    this.view = openEditor(
      byId('editor'),
      this.handle,
      format == 'markdown',
      () => this.commands?.chosen && this.commands.showScope(),
    )
    this.commands = new Commands(this)
    this.versions = new Versions(this)
    this.showStatus()
    this.showWriters()
    this.showSaved()
    this.watch = setInterval(() => this.showSaved(), 500)
    const failed = (id) => (fault) => (byId(id).textContent = fault.detail ?? fault.message)
    this.versions.list().catch(failed('versions-problem'))
    this.commands.list().catch(failed('command-problem'))
  }

  showStatus() {
    const { status, reason } = this.handle
    const line = byId('status')
    line.dataset.status = status
    line.textContent =
      STATUS[status] + (reason?.code == 'too_large' ? ': too large to be stored, shorten the text' : '')
    const why =
      status == 'closed'
        ? 'the document is closed.'
        : status == 'read_only'
          ? 'this edit token permits reading only.'
          : ''
    byId('keys').hidden = status == 'read_only'
    this.commands?.allow(why)
    this.versions?.allow(why)
    if (status == 'closed' && this.view && reason.code != 'closed_here') closed(this, reason)
  }

  showSaved() {
    const { handle } = this
    const text = handle.unsent
      ? handle.stored
        ? 'Sending…'
        : 'Not sent yet, and too large for this tab to keep'
      : `All changes are saved. Revision ${handle.revision}.`
    if (byId('saved').textContent != text) byId('saved').textContent = text
  }

  showWriters() {
    const { client, presence } = this.handle
    const writer = (id, name) => element('li', {}, element('span', { className: `dot dot-${hueOf(id)}` }), name)
    const you = writer(client, `You (${nameOf({ client, author: { type: 'token' } })} for others)`)
    byId('writers').replaceChildren(you, ...[...presence.values()].map((peer) => writer(peer.client, nameOf(peer))))
  }

  close() {
    clearInterval(this.watch)
    dismiss()
    this.handle.close()
    this.view?.destroy()
  }
}

let desk = /** @type {Desk | null} */ (null)

async function open(document, token) {
  byId('open-problem').textContent = ''
  desk?.close()
  desk = new Desk(document, token, liveUrl())
  try {
    await desk.open()
  } catch (fault) {
    desk.close()
    desk = null
    knock(document, REASONS[fault.code] ?? fault.detail ?? fault.message)
    return
  }
  sessionStorage.setItem(SESSION, JSON.stringify({ document, token }))
  byId('door').hidden = true
  byId('desk').hidden = byId('leave').hidden = false
  byId('back').href = `../console/index.html#/documents/${encodeURIComponent(document)}`
  desk.view.requestMeasure()
  desk.view.focus()
}

/** Shows the form. @param {string} [document] @param {string} [problem] */
function knock(document = '', problem = '') {
  byId('desk').hidden = byId('leave').hidden = true
  byId('door').hidden = false
  byId('title').textContent = window.document.title = 'Editor'
  byId('status').textContent = ''
  byId('document').value = document
  byId('token').value = ''
  byId('open-problem').textContent = problem
  byId(document ? 'token' : 'document').focus()
}

/** The server ended it: a new token continues with what was typed. */
function closed(ended, { code, detail }) {
  const { document } = ended.handle.options
  const kept = ended.handle.unsent
    ? ' What you typed last is kept in this tab and is sent when you open the document again.'
    : ''
  ended.close()
  desk = null
  sessionStorage.removeItem(SESSION)
  knock(code == 'document_deleted' ? '' : document, (REASONS[code] ?? detail) + kept)
}

async function leave() {
  const left = desk
  await Promise.race([left.handle.flush().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 3_000))])
  byId('notices').replaceChildren()
  if (left.handle.unsent)
    notice(
      'What you typed last could not be sent. It is kept in this tab and is sent when you open the document here again.',
    )
  left.close()
  desk = null
  sessionStorage.removeItem(SESSION)
  knock()
}

function liveUrl() {
  const url = window.document.querySelector('meta[name="live-url"]').content
  return url.startsWith('ws') ? url : undefined
}

function start() {
  const fragment = new URLSearchParams(location.hash.slice(1))
  if (location.hash) history.replaceState(null, '', location.pathname + location.search)
  const given = { document: fragment.get('document'), token: fragment.get('token') }
  let known = {}
  try {
    known = JSON.parse(sessionStorage.getItem(SESSION) ?? '{}')
  } catch {
    // Not ours.
  }
  const session = given.document && given.token ? given : known
  byId('open').onsubmit = (event) => {
    event.preventDefault()
    const [id, token] = [byId('document'), byId('token')]
    const empty = [id, token].find((field) => !field.value.trim())
    if (empty) {
      byId('open-problem').textContent = `${empty.labels[0].textContent} is missing.`
      empty.focus()
    } else busy(byId('open'), () => open(id.value.trim(), token.value.trim()))
  }
  byId('back').hidden = !sessionStorage.getItem(CONSOLE_KEY)
  byId('leave').onclick = () => busy(byId('leave'), leave)
  // A reload keeps unsent typing, but a tab that is closed takes it along.
  addEventListener(
    'beforeunload',
    (event) => desk?.handle.unsent && (desk.handle.status != 'live' || !desk.handle.stored) && event.preventDefault(),
  )
  addEventListener('hashchange', () => location.hash && location.reload())
  if (session.document && session.token) open(session.document, session.token)
  else knock(given.document ?? '')
}

start()
