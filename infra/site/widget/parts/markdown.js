/**
 * Light Markdown as DOM nodes: paragraphs, lists, code, bold, emphasis and links. What is no such thing stays text; there
 * is no HTML and no image in it.
 */
import { element } from '../../editor/page/dom.js'
import { link } from './links.js'

const ITEM = /^\s{0,3}(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/
const HEADING = /^#{1,6}\s+(.*)$/
const FENCE = /^\s{0,3}```/

/** One construct; each part is bounded, so that reading stays linear. */
const INLINE =
  /`([^`\n]{1,1000})`|\*\*(?=\S)([^\n]{1,1000}?\S|\S)\*\*|(?<![\w*])[*_](?=[^\s*_])([^*_\n]{1,500})(?<=\S)[*_](?![\w*])|\[([^[\]\n]{1,500})\]\(([^()\s]{1,2000})\)/g

/** @param {string} text @returns {DocumentFragment} */
export function markdown(text) {
  const made = document.createDocumentFragment()
  const lines = text.split('\n')
  while (lines.length) made.append(...block(lines))
  return made
}

/** Takes the lines of the next block. */
function block(lines) {
  if (!lines[0].trim()) {
    lines.shift()
    return []
  }
  if (FENCE.test(lines[0])) return [fence(lines)]
  if (ITEM.test(lines[0])) return [list(lines)]
  const heading = HEADING.exec(lines[0])
  if (heading) {
    lines.shift()
    return [element('p', {}, element('strong', {}, ...inline(heading[1])))]
  }
  return [element('p', {}, ...paragraph(lines))]
}

function fence(lines) {
  lines.shift()
  const code = []
  while (lines.length && !FENCE.test(lines[0])) code.push(lines.shift())
  lines.shift()
  return element('pre', { tabIndex: 0 }, element('code', {}, code.join('\n')))
}

function list(lines) {
  const first = ITEM.exec(lines[0])[1]
  const made = element(first === undefined ? 'ul' : 'ol')
  if (first !== undefined) made.start = Number(first)
  for (let item = ITEM.exec(lines[0]); item && (item[1] === undefined) == (first === undefined); ) {
    lines.shift()
    made.append(element('li', {}, ...inline(item[2])))
    item = lines.length ? ITEM.exec(lines[0]) : null
  }
  return made
}

function paragraph(lines) {
  const nodes = []
  for (let isFirst = true; lines.length && lines[0].trim() && !begins(lines[0], isFirst); isFirst = false) {
    if (!isFirst) nodes.push(element('br'))
    nodes.push(...inline(lines.shift()))
  }
  return nodes
}

const begins = (line, isFirst) => !isFirst && (ITEM.test(line) || FENCE.test(line) || HEADING.test(line))

function inline(text) {
  const nodes = []
  let end = 0
  for (const found of text.matchAll(INLINE)) {
    const [whole, code, strong, emphasis, label, address] = found
    nodes.push(text.slice(end, found.index))
    if (code !== undefined) nodes.push(element('code', {}, code))
    else if (strong !== undefined) nodes.push(element('strong', {}, ...inline(strong)))
    else if (emphasis !== undefined) nodes.push(element('em', {}, ...inline(emphasis)))
    else nodes.push(link(address, address, ...inline(label)))
    end = found.index + whole.length
  }
  nodes.push(text.slice(end))
  return nodes.filter((node) => node !== '')
}
