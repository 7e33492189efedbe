import { badge, count, duration, html, nothing, table, usd, when } from '../kit.js'
import { usdOf } from '../app/money.js'
import { kindOf, word } from './words.js'

const at = (moment) => (moment === undefined ? '–' : when(new Date(moment).toISOString()))

/** All that the picture says, as a table. @param {Set<string>} critical @param {(path: string) => void} open */
export const stepTable = (model, critical, open) =>
  table({
    caption: 'Steps of the run',
    rows: model.steps,
    columns: [
      { title: 'Step', cell: ({ path }) => html`<button type="button" class="link" @click=${() => open(path)}>${path}</button>` },
      { title: 'Type', cell: ({ uses, children }) => (children.length ? `${uses}, ${children.length} items` : uses) },
      { title: 'Status', cell: (step) => badge(word(step), kindOf(step.status)) },
      { title: 'After', cell: ({ needs }) => needs.join(', ') || '–' },
      { title: 'Began', cell: ({ from }) => at(from) },
      { title: 'Took', number: true, cell: ({ from, to }) => (from === undefined ? '–' : duration(to - from)) },
      { title: 'Cost', number: true, cell: ({ cost }) => usd(usdOf(cost)) },
      { title: 'Retries', number: true, cell: ({ retries }) => count(retries) },
      { title: 'Critical path', cell: ({ path }) => (critical.has(path) ? 'yes' : nothing) },
    ],
  })
