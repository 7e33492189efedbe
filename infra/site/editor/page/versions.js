/** The list of versions, the difference between two, and restore. */
import { ChangeSet } from '../live/changes.js'
import { COMMANDS } from './commands.js'
import { button, busy, byId, element, notice } from './dom.js'
import { dismiss, review, reviewFailed } from './review.js'

const SOURCES = { create: 'created', edit: 'typed', restore: 'restored' }

export class Versions {
  /** @param {import('./page.js').Desk} desk */
  constructor(desk) {
    this.desk = desk
    this.shown = 20
    const failed = (fault) => (byId('versions-problem').textContent = fault.detail ?? fault.message)
    const on = (control, run) => () => {
      byId('versions-problem').textContent = ''
      return busy(control, run).catch(failed)
    }
    byId('refresh').onclick = on(byId('refresh'), () => this.list())
    byId('older').onclick = on(byId('older'), () => this.list((this.shown = 100)))
    byId('compare').onsubmit = (event) => {
      event.preventDefault()
      on(byId('compare'), () => this.compare(Number(byId('from').value), Number(byId('to').value)))()
    }
  }

  async list() {
    const versions = await this.desk.api.get(`/versions?limit=${this.shown}`)
    byId('compare').hidden = versions.length < 2
    byId('older').hidden = this.shown == 100 || versions.length < this.shown
    byId('versions').replaceChildren(...versions.map((version) => this.row(version)))
    const options = () => versions.map(({ version }) => element('option', { value: version }, `Version ${version}`))
    const [from, to] = [byId('from').value, byId('to').value]
    byId('from').replaceChildren(...options())
    byId('to').replaceChildren(...options())
    byId('from').value =
      from && versions.some(({ version }) => version == from) ? from : (versions[1] ?? versions[0]).version
    byId('to').value = to && to != from ? to : versions[0].version
    this.allow(this.reason)
  }

  row({ version, source, command, created_at: created, chars_added: added, chars_removed: removed }) {
    const when = new Date(created).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' })
    const what = source == 'command' ? (COMMANDS[command]?.title ?? command) : SOURCES[source]
    return element(
      'li',
      {},
      element(
        'span',
        {},
        element('strong', {}, `Version ${version}: ${what}`),
        element('small', {}, when),
        element('small', {}, `+${added} −${removed} characters`),
      ),
      button(
        'Restore',
        () => this.restore(version),
        (fault) => (byId('versions-problem').textContent = fault.detail),
        {
          ariaLabel: `Restore version ${version}`,
          className: 'restore',
        },
      ),
    )
  }

  async compare(from, to) {
    if (from == to) throw new Error('Choose two different versions.')
    const { api } = this.desk
    const [{ content }, { changes }] = await Promise.all([
      api.get(`/versions/${from}`),
      api.get(`/versions/${from}/diff/${to}`),
    ])
    review({
      title: `Version ${from} to version ${to}`,
      text: 'Struck out is what version ' + from + ' alone has, underlined is what version ' + to + ' alone has.',
      before: content,
      after: ChangeSet.fromJSON(changes).apply(content),
      buttons: [
        button(`Restore version ${from}`, () => this.restore(from), reviewFailed, { disabled: !!this.reason }),
        button('Close', dismiss, reviewFailed),
      ],
    })
  }

  async restore(version) {
    await this.desk.handle.flush()
    const made = await this.desk.api.post(`/versions/${version}/restore`)
    dismiss()
    notice(`Version ${version} is restored, as version ${made.version}.`)
    await this.list()
  }

  allow(reason) {
    this.reason = reason
    byId('versions-reason').textContent = reason && `Nothing can be restored: ${reason}`
    for (const control of document.querySelectorAll('.restore')) {
      control.disabled = !!reason
    }
  }
}
