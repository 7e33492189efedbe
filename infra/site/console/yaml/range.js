/**
 * Where a fault is, in UTF-16 units as editors count: the API counts lines and columns from 1, and columns in code points.
 * @param {{lines: number, length: number, line: (n: number) => {from: number, to: number, text: string}}} doc
 */
export function rangeOf(doc, { line, column, end_line, end_column }) {
  const from = offset(doc, line, column)
  const to = offset(doc, end_line, end_column)
  return { from, to: Math.max(from, to) }
}

/** A text may have changed since: what is beyond it is its end. */
function offset(doc, number, column) {
  if (number > doc.lines) return doc.length
  const { from, text } = doc.line(number)
  let at = 0
  for (let i = 1; i < column && at < text.length; i++) at += text.codePointAt(at) > 0xffff ? 2 : 1
  return from + at
}
