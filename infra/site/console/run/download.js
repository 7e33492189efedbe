import { duration, usd } from '../kit.js'
import { usdOf } from '../app/money.js'
import { saved } from './saved.js'
import { word } from './words.js'

const MOST_NAMES = 8
const ENDS = 3

/** The steps of a path as a text; of a long one, its begin and its end. */
export function wayOf({ links }) {
  const names = links.map(({ step }) => step.path)
  if (names.length <= MOST_NAMES) return names.join(' → ')
  const between = `… ${names.length - 2 * ENDS} more …`
  return [...names.slice(0, ENDS), between, ...names.slice(-ENDS)].join(' → ')
}

/** Hands the drawings of a run to the reader as one file. @param {SVGSVGElement[]} drawings */
export function download({ run, name, model, path }, drawings) {
  const took = run.latency_ms === null ? '' : ` in ${duration(model.end - model.begin)}`
  const lines = [
    `${name ? `${name}, ` : ''}run ${run.id}`,
    `Version ${run.workflow_version}. ${word(run)}${took}, ${usd(run.cost_usd)}.`,
  ]
  if (path.links.length) lines.push(`Critical path: ${duration(path.ms)}, ${usd(usdOf(path.cost))}: ${wayOf(path)}`)
  const file = new Blob([saved(lines, drawings)], { type: 'image/svg+xml' })
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: `${run.id}.svg` })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
