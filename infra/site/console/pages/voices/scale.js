import { html, nothing, svg } from '../../kit.js'

/** The median of an author's own passages. */
const MEDIAN = 85

/**
 * How near a text comes to the voice, on a line from 0 to 100 with what the author's own text reaches.
 * @param {{adherence: number | null, ceiling: number | null, confidence: string | null}} check
 */
export function scale({ adherence, ceiling, confidence }) {
  if (adherence === null) return html`<p>The text is too short to be compared: it needs 50 words of its own.</p>`
  const words = `${adherence} of 100. The author's own passages have a median of about ${MEDIAN}${ceiling === null ? '' : `; parts of the sample reach ${ceiling} against the rest of it`}.`
  return html`
    <p><strong class="figure">${adherence}</strong> of 100: <strong>${verdict(adherence, ceiling)}</strong></p>
    <svg class="gauge" viewBox="0 0 400 46" role="img" aria-label=${words}>
      <rect x="0" y="18" width="400" height="10" rx="5" class="track"></rect>
      <rect x="0" y="18" width=${adherence * 4} height="10" rx="5" class="filled"></rect>
      ${tick(MEDIAN, 'author’s median', 12)} ${ceiling === null ? nothing : tick(ceiling, 'ceiling', 44)}
    </svg>
    <p class="hint">
      ${words} ${confidence ? `The confidence of this figure is ${confidence}: longer samples and longer texts make it better.` : nothing}
    </p>
  `
}

/** Words for the figure: against what the author's own text reaches. */
function verdict(adherence, ceiling) {
  const most = ceiling ?? MEDIAN
  if (adherence >= Math.min(most, MEDIAN)) return 'as near as the author’s own text'
  if (adherence >= most / 2) return 'near, but not as near as the author’s own text'
  return 'far from how the author writes'
}

function tick(value, label, y) {
  const x = value * 4
  const anchor = value > 80 ? 'end' : 'middle'
  return svg`
    <line x1=${x} x2=${x} y1="15" y2="31" class="tick"></line>
    <text x=${anchor == 'end' ? Math.min(400, x + 4) : x} y=${y} text-anchor=${anchor}>${label} ${value}</text>
  `
}
