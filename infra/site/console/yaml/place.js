/**
 * Where in a definition somebody writes, by its indentation and, within a line, by its brackets. It reads text that is not
 * whole yet, which a parser cannot.
 */
const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s:#{}[\],&*!|>%@`"'][^:#{}[\],]*?))\s*:(?=\s|$)\s*/

/**
 * @param {string} text @param {number} position
 * @returns {{path: (string | number)[], above: Record<string, string>[], siblings: Record<string, string>, key?: string,
 *     from: number}} `path`: names, and 0 for an item of a list, of the object that is written in; `above`: for each of them,
 *     the members beside it that stand on one line; `siblings`: those of the object itself; `key`: the member whose value is
 *     written, or nothing if its name is; `from`: where what is being written begins
 */
export function placeAt(text, position) {
  const at = text.slice(0, position).split('\n').length - 1
  const begin = text.lastIndexOf('\n', position - 1) + 1
  const lines = text.split('\n').map(lineOf)
  const line = (lines[at] = lineOf(text.slice(begin, position)))
  const { path, above } = outside(lines, at)
  const siblings = beside(lines, at)
  const flow = within(line.rest)
  const from = position - flow.written.length
  if (!flow.isOpen) return { path, above, siblings, key: line.key, from }
  if (line.key !== undefined) {
    path.push(line.key)
    above.push(siblings)
  }
  return { ...flow, path: [...path, ...flow.path], above: [...above, ...flow.above], from }
}

/** A line as a place: how far it is indented (behind its dashes), how many dashes it has, its key, and the rest. */
function lineOf(raw) {
  let rest = raw.trimStart()
  let indent = raw.length - rest.length
  const dashes = []
  while (/^-(\s|$)/.test(rest)) {
    dashes.push(indent)
    const next = rest.slice(1).trimStart()
    indent += rest.length - next.length
    rest = next
  }
  const key = KEY.exec(rest)
  return { raw, indent, dashes, key: key?.slice(1).find((name) => name !== undefined), rest: key ? rest.slice(key[0].length) : rest, isEmpty: !rest || rest.startsWith('#') }
}

/** The way to the object of a line: each line above that is indented less than what came so far. */
function outside(lines, index) {
  const path = []
  const above = []
  let { indent } = lines[index]
  const add = (step, siblings) => {
    path.unshift(step)
    above.unshift(siblings)
  }
  const items = (dashes) => {
    for (const at of dashes.toReversed()) {
      add(0, {})
      indent = at
    }
  }
  items(lines[index].dashes)
  for (let i = index - 1; i >= 0; i--) {
    const line = lines[i]
    if (line.isEmpty && !line.dashes.length) continue
    if (line.key !== undefined && !line.rest && (line.indent < indent || (line.indent == indent && path[0] === 0))) {
      add(line.key, beside(lines, i))
      indent = line.indent
      items(line.dashes)
    } else if (line.dashes.length && line.dashes[0] < indent && line.indent >= indent) {
      items(line.dashes.filter((at) => at < indent))
    }
  }
  return { path, above }
}

/** Members of the object that a line is in, on lines before and after it. */
function beside(lines, index) {
  const { indent } = lines[index]
  const siblings = {}
  const begins = ({ dashes }) => dashes.length > 0 && dashes[0] < indent
  const take = (line) => line.indent == indent && line.key !== undefined && (siblings[line.key] ??= plain(line.rest))
  const passes = (line) => line.isEmpty && !line.dashes.length
  for (let i = index - 1; i >= 0 && !begins(lines[i + 1]); i--) {
    if (passes(lines[i]) && !begins(lines[i])) continue
    if (lines[i].indent < indent) break
    take(lines[i])
  }
  for (let i = index + 1; i < lines.length; i++) {
    if (passes(lines[i])) continue
    if (lines[i].indent < indent || begins(lines[i])) break
    take(lines[i])
  }
  return siblings
}

/** Brackets that are open at the end of a line's text. */
function within(rest) {
  const open = []
  let written = ''
  let quote = ''
  for (let i = 0; i < rest.length; i++) {
    const character = rest[i]
    const top = open.at(-1)
    if (quote) {
      if (character == quote) quote = ''
      written += character
    } else if (character == '"' || character == "'") {
      quote = character
      written += character
    } else if (character == '{' || character == '[') {
      open.push({ isList: character == '[', siblings: {} })
      written = ''
    } else if (character == '}' || character == ']') {
      open.pop()
      written = 'x'
    } else if (top && character == ',') {
      if (top.key !== undefined) top.siblings[top.key] = plain(written)
      top.key = undefined
      written = ''
    } else if (top && !top.isList && character == ':' && /\s|undefined/.test(String(rest[i + 1]))) {
      top.key = plain(written)
      written = ''
    } else if (written || character.trim()) written += character
  }
  const top = open.at(-1)
  const way = open.flatMap(({ isList, key, siblings }, i) =>
    isList ? [[0, {}]] : i < open.length - 1 && key !== undefined ? [[key, siblings]] : [],
  )
  return {
    isOpen: open.length > 0,
    path: way.map(([step]) => step),
    above: way.map(([, siblings]) => siblings),
    siblings: top?.siblings ?? {},
    key: top?.key,
    written,
  }
}

const plain = (text) => text.trim().replace(/^(["'])(.*)\1$/, '$2')
