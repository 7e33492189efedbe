import {
  badge,
  count,
  curlBlock,
  empty,
  facts,
  field,
  heading,
  html,
  link,
  nothing,
  Page,
  replaceParameters,
  session,
  table,
  values,
} from '../kit.js'

/** The models that the API knows: `#/models?q=…&available=true`, `#/models/{id}`. */
class Models extends Page {
  static properties = { filter: { state: true } }

  open() {
    this.filter = this.parameters
    const id = this.parts.map(encodeURIComponent).join('/')
    this.load((signal) => this.api.get(id ? `/models/${id}` : '/models', { signal }))
  }

  view() {
    return this.parts.length ? details(this.data) : this.all(this.data.data)
  }

  all(models) {
    const { q, available } = this.filter
    const shown = models.filter((model) => (!available || model.available) && matches(model, q))
    return html`
      ${heading('Models')}
      <form class="filters" role="search" @input=${this.narrow} @submit=${(event) => event.preventDefault()}>
        ${field(
          { label: 'Find' },
          (id) => html`
            <input id=${id} name="q" type="search" autocomplete="off" placeholder="name, id or capability" .value=${q ?? ''} />
          `,
        )}
        <label class="check"><input type="checkbox" name="available" value="true" .checked=${!!available} /> Available only</label>
      </form>
      <p class="hint" role="status">
        ${count(shown.length)} of ${count(models.length)} models. Prices are in US dollars for a million tokens.
      </p>
      ${
        shown.length
          ? table({ caption: 'Models', rows: shown, columns: COLUMNS })
          : empty('No model fits.', html`<a class="button" href=${link('models')}>Show all models</a>`)
      }
      ${curlBlock('GET', available ? '/models?available=true' : '/models')}
    `
  }

  narrow(event) {
    this.filter = values(event.currentTarget)
    replaceParameters(this.filter)
  }
}

/** Every word of the search is in one of these. */
function matches({ id, name, kind, capabilities }, search = '') {
  const text = [id, name, kind, ...capabilities.map(words)].join(' ').toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

const words = (capability) => capability.replaceAll('_', ' ')
const price = (amount) => `$${amount.replace(/(\.\d\d)0$/, '$1')}`
const reason = ({ unavailable_reason }) => unavailable_reason?.replace('Not available: ', '')
const status = ({ available }) => (available ? badge('available', 'good') : badge('not available'))

const COLUMNS = [
  {
    title: 'Model',
    cell: ({ id, name }) =>
      html`<a href=${link('models', id.split('/'))}>${name}</a><br /><code class="hint">${id}</code>`,
  },
  {
    title: 'Here',
    cell: (model) =>
      html`${status(model)}${model.available ? nothing : html`<span class="hint reason">${reason(model)}</span>`}`,
  },
  { title: 'Context', number: true, cell: ({ context_tokens }) => count(context_tokens) },
  { title: 'Input', number: true, cell: ({ pricing }) => (pricing ? price(pricing.input_usd_per_million) : '–') },
  { title: 'Output', number: true, cell: ({ pricing }) => (pricing ? price(pricing.output_usd_per_million) : '–') },
  {
    title: 'Capabilities',
    cell: ({ capabilities }) => html`<span class="hint">${capabilities.map(words).join(', ') || 'text'}</span>`,
  },
  { title: 'Regions', cell: ({ regions }) => regions.join(', ').toUpperCase() || '–' },
]

const details = (model) => html`
  ${heading(
    model.name,
    model.available && session.may('editor')
      ? html`<a class="button primary" href=${link('chat', [], { model: model.id })}>Talk to it</a>`
      : nothing,
    html`<p class="back"><a href=${link('models')}>Models</a></p>`,
  )}
  <section class="card" aria-label="Facts">
    ${facts([
      ['Id', html`<code>${model.id}</code>`],
      ['Here', status(model)],
      ['Reason', reason(model)],
      ['Kind', model.kind == 'generative' ? 'generative: it writes' : 'extractive: it quotes'],
      ['Reads at once', html`${count(model.context_tokens)} tokens`],
      ['Writes at most', html`${count(model.max_output_tokens)} tokens`],
      ['Offered in', model.regions.join(', ').toUpperCase() || 'no region'],
      ['Whose it is', model.owned_by],
    ])}
  </section>
  <section class="card" aria-labelledby="prices">
    <h2 id="prices">Price of a million tokens</h2>
    ${
      model.pricing
        ? facts([
            ['Read', price(model.pricing.input_usd_per_million)],
            ['Read again soon after', price(model.pricing.cached_input_usd_per_million)],
            ['Written', price(model.pricing.output_usd_per_million)],
            ['Version of the prices', model.pricing.version],
          ])
        : html`<p>Only the operator of its server knows the price. Its calls count as $0.00.</p>`
    }
  </section>
  <section class="card" aria-labelledby="capabilities">
    <h2 id="capabilities">What it can do beyond text</h2>
    ${
      model.capabilities.length
        ? html`<p class="badges">${model.capabilities.map((capability) => badge(words(capability)))}</p>`
        : html`<p>Nothing: it reads text and writes text.</p>`
    }
    <p class="hint">These facts come from ${model.source}, as of ${model.as_of}.</p>
  </section>
  ${curlBlock('GET', `/models/${model.id}`)}
`

customElements.define('console-models', Models)
