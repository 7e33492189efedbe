import { count, field, html, lines, newId, nothing } from '../../kit.js'
import { wordCount } from './figures.js'

const LEAST = 300
const RECOMMENDED = 1_500

/** What a slider says to models, at its ends. */
export const SLIDERS = {
  formality: ['casual', 'formal'],
  warmth: ['cool', 'warm'],
  energy: ['calm', 'lively'],
  humor: ['serious', 'playful'],
  complexity: ['simple', 'complex'],
  confidence: ['careful', 'certain'],
}

/** Name, description and banned phrases: what a new voice and a change of one have. */
export const voiceFields = ({ voice = {}, refused }) => html`
  ${field({ label: 'Name', error: refused?.of('name') }, (id, hint) => html`
    <input id=${id} name="name" maxlength="200" autocomplete="off" aria-describedby=${hint} .value=${voice.name ?? ''} />
  `)}
  ${field({ label: 'What it is for', hint: 'Models read it too. May be empty.', error: refused?.of('description') }, (id, hint) => html`
    <input id=${id} name="description" maxlength="2000" autocomplete="off" aria-describedby=${hint} .value=${voice.description ?? ''} />
  `)}
  ${field(
    { label: 'Banned phrases', hint: 'One on each line. No text in this voice has them, however they are spelt.', error: refused?.of('banned_phrases') },
    (id, hint) => html`
      <textarea id=${id} name="banned_phrases" rows="3" aria-describedby=${hint} .value=${(voice.banned_phrases ?? []).join('\n')}></textarea>
    `,
  )}
  <div class="columns">
    ${field({ label: 'Where a model writes one', error: refused?.of('banned_policy') }, (id, hint) => html`
      <select id=${id} name="banned_policy" aria-describedby=${hint}>
        <option value="replace">put something in its place</option>
        <option value="stop" ?selected=${voice.banned_policy == 'stop'}>end the text before it</option>
      </select>
    `)}
    ${field({ label: 'In its place', hint: 'Empty: it is left out.', error: refused?.of('banned_replacement') }, (id, hint) => html`
      <input id=${id} name="banned_replacement" maxlength="200" autocomplete="off" aria-describedby=${hint} .value=${voice.banned_replacement ?? ''} />
    `)}
  </div>
`

/** What the fields say, as the API names it. */
export function voiceBody(form) {
  const given = Object.fromEntries(new FormData(form))
  return {
    name: given.name,
    description: given.description || null,
    banned_phrases: lines(given.banned_phrases),
    banned_policy: given.banned_policy,
    banned_replacement: given.banned_replacement,
  }
}

/** The sample, with its words against what is needed. @param {(text: string) => void} typed */
export const sampleField = ({ text, refused, typed }) => {
  const words = wordCount(text)
  const id = newId()
  return html`
    ${field(
      { label: 'Sample of the author’s writing', hint: 'Their own words: quotations and code do not count, and a sentence counts once.', error: refused?.of('sample_text') },
      (field, hint) => html`
        <textarea
          id=${field}
          name="sample_text"
          rows="12"
          aria-describedby="${id} ${hint}"
          .value=${text}
          @input=${(event) => typed(event.target.value)}
        ></textarea>
      `,
    )}
    <p id=${id} class="hint">
      <progress max=${RECOMMENDED} value=${Math.min(words, RECOMMENDED)} aria-label="Words of the sample"></progress>
      ${count(words)} words. ${
        words < LEAST
          ? `It needs ${LEAST}: ${count(LEAST - words)} more.`
          : words < RECOMMENDED
            ? `Enough to begin; ${count(RECOMMENDED)} are recommended.`
            : 'That is a good sample.'
      }
    </p>
  `
}

/**
 * The sliders, with where they come from. @param {Record<string, {value: number | null, measured: boolean}>} sliders
 * @param {((name: string, value: number | null) => void) | undefined} moved undefined: they are only shown
 */
export const sliderFields = (sliders, moved) => html`
  <div class="sliders">
    ${Object.entries(SLIDERS).map(([name, [low, high]]) => {
      const { value, measured } = sliders[name]
      const id = newId()
      const origin = value === null ? 'says nothing to models' : measured ? 'measured on the sample' : 'set by hand'
      return html`
        <div class="slider">
          <label for=${id}>${name[0].toUpperCase()}${name.slice(1)}</label>
          <output for=${id}>${value === null ? 'not set' : value}</output>
          <input
            id=${id}
            type="range"
            min="0"
            max="100"
            class=${value === null ? 'unset' : ''}
            aria-valuetext=${value === null ? 'not set' : `${value} of 100, from ${low} to ${high}`}
            ?disabled=${!moved}
            .value=${String(value ?? 50)}
            @input=${(event) => moved(name, Number(event.target.value))}
          />
          <span class="ends"><span>${low}</span><span>${high}</span></span>
          <p class="hint">
            ${origin}
            ${
              moved && value !== null
                ? html`<button type="button" class="small" aria-label="Unset ${name}" @click=${() => moved(name, null)}>Unset</button>`
                : nothing
            }
          </p>
        </div>
      `
    })}
  </div>
`
