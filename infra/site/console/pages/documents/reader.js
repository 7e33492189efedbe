import { badge, count, empty, html, link, nothing, table, when } from '../../kit.js'
import { differenceLines, summed } from './changes.js'

/** A text as it is stored. */
export const plainText = (text, label = 'Text') =>
  text ? html`<pre class="wrap paper" tabindex="0" role="region" aria-label=${label}>${text}</pre>` : empty('The text is empty.')

/** Keys, edit tokens and runs write: the id says which. */
const written = ({ id }) => html`<code class="nowrap">${id}</code>`

/** The versions, and beside the chosen one what it changed. @param {{items: any[], chosen?: any, unified?: string}} versions */
export const versionsOf = (id, { items, chosen, unified }) => html`
  ${table({
    caption: 'Versions, the newest first',
    rows: items,
    columns: [
      { title: 'Version', cell: ({ version }) => html`<a class="nowrap" href=${link('documents', [id], { tab: 'versions', version })}>Version ${version}</a>` },
      { title: 'Made by', cell: ({ source, command }) => badge(command ?? source) },
      { title: 'What changed', cell: ({ summary }) => summary },
      { title: 'Words', number: true, cell: ({ word_count }) => count(word_count) },
      { title: 'Author', cell: ({ author }) => written(author) },
      { title: 'When', cell: ({ created_at }) => when(created_at) },
    ],
  })}
  ${
    chosen
      ? html`
          <h2 class="apart">Version ${chosen.version}</h2>
          ${unified === undefined ? nothing : difference(unified, chosen.version)}
          <h3 class="apart">Its text</h3>
          ${plainText(chosen.content, `Text of version ${chosen.version}`)}
        `
      : nothing
  }
`

const SIGNS = { added: 'Added: ', removed: 'Removed: ' }

const difference = (unified, version) => html`
  <h3>What it changed</h3>
  ${
    unified
      ? html`<pre class="wrap difference" tabindex="0" role="region" aria-label="What version ${version} changed">${differenceLines(
          unified,
        ).map(({ text, kind }) => html`<span class=${kind}><span class="unseen">${SIGNS[kind] ?? ''}</span>${text}${'\n'}</span>`)}</pre>`
      : html`<p class="hint">The text is the same as in the version before.</p>`
  }
`

/** Every change that was accepted, the oldest first. */
export const changesOf = (items) =>
  items.length
    ? table({
        caption: 'Changes, the oldest first',
        rows: items.map((item) => ({ ...item, sum: summed(item.changes) })),
        columns: [
          { title: 'Revision', cell: ({ revision }) => html`<span class="nowrap">Revision ${count(revision)}</span>` },
          { title: 'Added', number: true, cell: ({ sum }) => count(sum.added) },
          { title: 'Removed', number: true, cell: ({ sum }) => count(sum.removed) },
          { title: 'New text', cell: ({ sum }) => html`<span class="clipped">${sum.texts.join(' … ').slice(0, 300)}</span>` },
          { title: 'Author', cell: ({ author }) => written(author) },
          { title: 'When', cell: ({ created_at }) => when(created_at) },
        ],
      })
    : empty('Nothing was changed since the document was created.')
