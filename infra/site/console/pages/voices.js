import {
  badge,
  count,
  curlBlock,
  deletion,
  done,
  facts,
  go,
  heading,
  html,
  lazy,
  link,
  listing,
  more,
  nothing,
  Page,
  session,
  when,
} from '../kit.js'
import { inWords } from './voices/figures.js'
import { sampleField, sliderFields, SLIDERS, voiceBody, voiceFields } from './voices/form.js'
import './voices/check.js'

/** Voices of the workspace: `#/voices`, `#/voices/new`, `#/voices/{id}?version=2`. */
class Voices extends Page {
  static properties = { draft: { state: true }, sample: { state: true }, sliders: { state: true } }

  open() {
    this.draft = {}
    this.sample = ''
    const [id] = this.parts
    if (id == 'new') this.load(async () => ({}))
    else if (id) this.load((signal) => this.one(id, signal))
    else this.load((signal) => this.api.list('/voices', { limit: 50 }, { signal }))
  }

  /** The newest version, and the one that the address names. An answer with the prompt has no ETag. */
  async one(id, signal) {
    const { body: newest, etag } = await this.api.tagged(url(id), { signal })
    const version = Number(this.parameters.version) || newest.version
    const voice = await this.api.get(`${url(`${id}@${version}`)}?include=prompt`, { signal })
    this.sliders = voice.sliders
    return { voice, newest: newest.version, isNewest: version == newest.version, etag }
  }

  view() {
    const [id] = this.parts
    return id == 'new' ? this.form() : id ? this.details() : this.all()
  }

  all() {
    return listing(this, {
      name: 'voices',
      title: 'Voices',
      role: 'editor',
      create: 'Train a voice',
      creating: 'Training a voice',
      columns: COLUMNS,
      none: 'There is no voice yet. A voice is how an author writes, measured on a sample.',
    })
  }

  form() {
    return html`
      ${heading('Train a voice', html`<button type="button" @click=${this.useExample}>Use an example sample</button>`, BACK)}
      <form class="card" novalidate @submit=${this.create}>
        ${sampleField({ text: this.sample, refused: this.refused, typed: (text) => (this.sample = text) })}
        ${voiceFields({ voice: this.draft, refused: this.refused })}
        <div class="buttons"><button class="primary" aria-busy=${this.busy}>Train voice</button></div>
      </form>
      ${curlBlock('POST', '/voices', { name: 'Harbour Roasters', sample_text: '300 words or more', banned_phrases: ['world class'] })}
    `
  }

  async useExample() {
    const { sample_text, ...draft } = (await lazy('examples.js')).VOICE
    this.draft = draft
    this.sample = sample_text
  }

  create(event) {
    this.submit(event, async (form) => {
      const { id } = await this.api.post('/voices', { ...voiceBody(form), sample_text: this.sample })
      go('voices', [id])
    })
  }

  details() {
    const { voice, newest, isNewest } = this.data
    const mayChange = isNewest && session.may('editor')
    return html`
      ${heading(voice.name, mayChange ? html`<button type="button" class="danger" @click=${() => this.erase(voice)}>Delete</button>` : nothing, BACK)}
      ${isNewest ? nothing : html`<p class="notice">This is version ${voice.version}, as it was. <a href=${link('voices', [voice.id])}>Go to the newest, version ${newest}</a>.</p>`}
      <div class="split">
        <div>
          ${profile(voice, newest)}
          <voice-check class="part" .parts=${[isNewest ? voice.id : `${voice.id}@${voice.version}`]}></voice-check>
        </div>
        <div>${this.changes(voice, mayChange)} ${prompt(voice)}</div>
      </div>
    `
  }

  changes(voice, mayChange) {
    const moved = (name, value) => {
      const measured = value === voice.sliders[name].value && voice.sliders[name].measured
      this.sliders = { ...this.sliders, [name]: { value, measured } }
    }
    return html`
      <form class="card" novalidate @submit=${this.change}>
        <h2>Sliders</h2>
        ${sliderFields(this.sliders, mayChange ? moved : undefined)}
        ${
          mayChange
            ? html`
                <h2 class="apart">Name and banned phrases</h2>
                ${voiceFields({ voice, refused: this.refused })}
                <details>
                  <summary>Train it anew with another sample</summary>
                  ${sampleField({ text: this.sample, refused: this.refused, typed: (text) => (this.sample = text) })}
                </details>
                <div class="buttons"><button class="primary" aria-busy=${this.busy}>Save as version ${voice.version + 1}</button></div>
              `
            : html`
                <h2 class="apart">Banned phrases</h2>
                <p>${voice.banned_phrases.join(', ') || 'None.'}</p>
                <p class="hint">${session.refusal('editor', 'Changing a voice')}</p>
              `
        }
      </form>
    `
  }

  /** Only what differs from the voice as it was read: a merge patch. */
  change(event) {
    const { voice, etag } = this.data
    this.submit(event, async (form) => {
      const wanted = { ...voiceBody(form), ...(this.sample.trim() ? { sample_text: this.sample } : {}) }
      const patch = Object.fromEntries(
        Object.entries(wanted).filter(([name, value]) => JSON.stringify(value) != JSON.stringify(voice[name])),
      )
      const moved = Object.keys(SLIDERS).filter((name) => this.sliders[name].value !== voice.sliders[name].value)
      if (moved.length) patch.sliders = Object.fromEntries(moved.map((name) => [name, this.sliders[name].value]))
      if (!Object.keys(patch).length) return done('Nothing was changed.')
      await this.patch(url(voice.id), patch, etag, () => this.one(voice.id))
      this.sample = ''
      this.data = await this.one(voice.id)
      done(`This is version ${this.data.newest} now.`)
    })
  }

  async erase({ id, name }) {
    const deleted = await deletion(this, url(id), {
      title: `Delete the voice “${name}”?`,
      text: 'All its versions and its sample are removed, and calls that name it are refused. It cannot be taken back.',
    })
    if (deleted) go('voices', [], { deleted })
  }
}

const url = (id) => `/voices/${encodeURIComponent(id)}`

const BACK = html`<p class="back"><a href=${link('voices')}>Voices</a></p>`

const TRUST = { low: 'low: a longer sample would show the author better', medium: 'medium', high: 'high' }

const profile = (voice, newest) => html`
  <section class="card" aria-labelledby="profile">
    <h2 id="profile">Profile</h2>
    ${voice.description ? html`<p class="lead">${voice.description}</p>` : nothing}
    ${facts([
      ['Version', versionLinks(voice, newest)],
      ['Language', voice.language ?? 'unknown'],
      ['Sample', `${count(voice.sample_word_count)} words`],
      ['Confidence of the sample', TRUST[voice.sample_confidence]],
      ['Changed', when(voice.updated_at)],
      ['Id', html`<code>${voice.id}</code>`],
    ])}
    ${voice.warnings.map((warning) => html`<p class="warning">${warning}</p>`)}
    <h3 class="apart">How the author writes</h3>
    <dl class="sentences">${inWords(voice.profile).map(([name, sentence]) => html`<div><dt>${name}</dt><dd>${sentence}</dd></div>`)}</dl>
    ${curlBlock('GET', `/voices/${voice.id}`)}
  </section>
`

/** The ten newest versions; all others are at their addresses. */
const versionLinks = ({ id, version }, newest) => html`
  ${Array.from({ length: Math.min(newest, 10) }, (_, i) => newest - i).map(
    (number) => html`<a class="version" href=${link('voices', [id], { version: number == newest ? '' : number })} aria-current=${number == version ? 'true' : nothing}>${number}</a> `,
  )}
`

const prompt = ({ prompt }) => html`
  <details class="card">
    <summary>What models are told</summary>
    <pre class="wrap" tabindex="0">${prompt}</pre>
  </details>
`

const COLUMNS = [
  { title: 'Name', cell: ({ id, name }) => html`<a href=${link('voices', [id])}>${name}</a>` },
  { title: 'Status', cell: ({ status }) => badge(status == 'ready' ? 'ready' : 'not ready', status == 'ready' ? 'good' : 'busy') },
  { title: 'Language', cell: ({ language }) => language ?? 'unknown' },
  { title: 'Words of the sample', number: true, cell: ({ sample_word_count }) => count(sample_word_count) },
  { title: 'Confidence', cell: ({ sample_confidence }) => sample_confidence },
  { title: 'Version', number: true, cell: ({ version }) => count(version) },
  { title: 'Changed', cell: ({ updated_at }) => when(updated_at) },
]

customElements.define('console-voices', Voices)
