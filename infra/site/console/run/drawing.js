/**
 * What the picture of a run is drawn with. Colours are attributes such as `fill="var(--good)"`, so that the page shows them by
 * its theme and a saved file can have them by name (saved.js).
 */
import { duration, nothing, svg, usd } from '../kit.js'
import { MOST_ITEMS, tally } from './model.js'
import { usdOf } from '../app/money.js'
import { colour, word } from './words.js'

/** Characters of 13 px that stand beside each other on so many pixels. */
const cut = (text, width) => (text.length * 7.2 <= width ? text : `${text.slice(0, Math.floor(width / 7.2) - 1)}…`)

const paint = (name) => `var(--${name})`

/** Hatched: the wait for another attempt. The id is the same in a saved file. */
export const patterns = svg`
  <defs>
    <pattern id="run-hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill=${paint('paper')}></rect>
      <rect width="2" height="6" fill=${paint('edge')}></rect>
    </pattern>
  </defs>
`

/** What a step took and cost, as far as it is known. */
export function measures(step) {
  const parts = step.from === undefined ? [] : [duration(step.to - step.from)]
  if (step.cost > 0n) parts.push(usd(usdOf(step.cost)))
  return parts
}

/** What is seen in a step's drawing, and is no text in it. */
export const spoken = (step, isCritical) =>
  [step.path, step.uses, word(step), ...(isCritical ? ['on the critical path'] : [])].join(', ')

/** A box of the graph. */
export function node(step, { x, y, width, height }, { isCritical }) {
  const kind = step.children.length ? `${step.uses} × ${step.children.length}` : step.uses
  const isDim = ['pending', 'skipped'].includes(step.status)
  return svg`
    <rect x=${x} y=${y} width=${width} height=${height} rx="7" fill=${paint('paper')} stroke=${paint(isCritical ? 'accent' : 'edge')}
      stroke-width=${isCritical ? 2.5 : 1} stroke-dasharray=${isDim ? '4 3' : nothing}></rect>
    <text x=${x + 12} y=${y + 21} font-size="13" font-weight="600" fill=${paint('ink')}>${cut(step.id, width - 24)}</text>
    <text x=${x + 12} y=${y + 38} font-size="12" fill=${paint('quiet')}>${cut(kind, width - 24)}</text>
    <text x=${x + 12} y=${y + 55} font-size="12" fill=${paint('quiet')}>
      <tspan font-weight="600" fill=${paint(isDim ? 'quiet' : colour(step.status) == 'edge' ? 'ink' : colour(step.status))}>${word(step)}</tspan>
      ${measures(step).map((text) => svg`<tspan> · ${text}</tspan>`)}
    </text>
    ${strip(step, x + 12, y + height - 9, width - 24)}
  `
}

/** A thin line with the status of each item: of many, only how large the part of each status is. */
function strip(step, x, y, width) {
  if (!step.children.length) return bar(step.status, x, y, width)
  const isFolded = step.children.length > MOST_ITEMS
  const parts = isFolded ? [...tally(step.children)] : step.children.map(({ status }) => [status, 1])
  const gap = isFolded ? 0 : 2
  const unit = width / step.children.length
  let at = x
  return parts.map(([status, count]) => {
    const drawn = bar(status, at, y, Math.max(1, unit * count - gap))
    at += unit * count
    return drawn
  })
}

const bar = (status, x, y, width) => svg`
  <rect x=${x} y=${y} width=${width} height="4" rx="1" fill=${paint(status == 'pending' ? 'line' : colour(status))}
    fill-opacity=${status == 'skipped' ? 0.4 : nothing}></rect>
`

export const edge = ({ line }, isCritical) => svg`
  <path d=${line} fill="none" stroke=${paint(isCritical ? 'accent' : 'edge')} stroke-width=${isCritical ? 2.5 : 1.25}></path>
`

/** One bar of the waterfall. */
export function segment({ kind, status, x, width }, y) {
  const shape = (fill, stroke, dash = nothing) => svg`
    <rect x=${x} y=${y + 6} width=${width} height="16" rx="2" fill=${fill} stroke=${paint(stroke)} stroke-dasharray=${dash}></rect>
  `
  if (kind == 'retry') return shape('url(#run-hatched)', 'edge')
  if (kind == 'approval' || kind == 'pause') return shape(paint('accent-soft'), 'accent', '3 2')
  if (kind == 'items') return shape(paint('ground'), 'edge')
  if (kind == 'queue') return shape(paint('line'), 'line')
  return shape(paint(colour(status)), colour(status))
}

/** A row of the waterfall: the name, the bars, and what it took. */
export function row({ step, depth, folded, y, bars }, { width, from, isCritical }) {
  const name = depth ? step.path.slice(step.path.indexOf('/')) : step.path
  return svg`
    <rect x="0" y=${y} width=${width} height="28" fill=${paint('paper')} fill-opacity="0"></rect>
    ${isCritical ? svg`<rect x="0" y=${y + 4} width="4" height="20" fill=${paint('accent')}></rect>` : nothing}
    <text x=${12 + depth * 14} y=${y + 18} font-size="13" font-weight=${isCritical ? 600 : 400} fill=${paint('ink')}
      >${cut(folded ? `${name} × ${folded}` : name, from - 24 - depth * 14)}</text>
    ${bars.map((each) => segment(each, y))}
    <text x=${width - 8} y=${y + 18} font-size="12" text-anchor="end" fill=${paint('quiet')}
      >${measures(step).join(' · ') || word(step)}</text>
  `
}

/** The lines of the time axis, with what was shortened. */
export const grid = ({ ticks, breaks, height }) => svg`
  ${ticks.map(
    ({ x, ms }) => svg`
      <line x1=${x} x2=${x} y1="22" y2=${height} stroke=${paint('line')}></line>
      <text x=${x} y="15" font-size="11" text-anchor="middle" fill=${paint('quiet')}>${elapsed(ms)}</text>
    `,
  )}
  ${breaks.map(
    ({ x, ms }) => svg`
      <line x1=${x} x2=${x} y1="22" y2=${height} stroke=${paint('edge')} stroke-dasharray="2 4"></line>
      <text x=${x} y="15" font-size="11" text-anchor="middle" fill=${paint('quiet')}>⋯ ${duration(ms)} ⋯</text>
    `,
  )}
`

/** A round time after the begin. */
const elapsed = (ms) => (ms ? duration(ms).replace(/\.0 s| 0 s| 0 min/, (zero) => (zero.startsWith('.') ? ' s' : '')) : '0')
