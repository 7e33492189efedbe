import { field, html, voiceField } from '../../kit.js'

/** The fields of a new document. */
export const documentFields = ({ example = {}, voices, refused }) => html`
  ${field({ label: 'Title', error: refused?.of('title') }, (id, hint) => html`
    <input id=${id} name="title" aria-describedby=${hint} maxlength="300" autocomplete="off" .value=${example.title ?? ''} />
  `)}
  ${field({ label: 'Text', hint: 'May be empty: the editor is the better place to write.', error: refused?.of('content') }, (id, hint) => html`
    <textarea id=${id} name="content" rows="10" aria-describedby=${hint} .value=${example.content ?? ''}></textarea>
  `)}
  <div class="columns">
    ${field({ label: 'Format', error: refused?.of('format') }, (id, hint) => html`
      <select id=${id} name="format" aria-describedby=${hint}>
        <option value="markdown">Markdown</option>
        <option value="text">Plain text</option>
      </select>
    `)}
    ${voiceField({ voices, error: refused?.of('voice_id'), hint: 'Commands such as “rewrite” write in it.' })}
  </div>
`
