/** A table as CSV (RFC 4180). @param {string[]} header @param {unknown[][]} rows */
export const csv = (header, rows) => [header, ...rows].map((row) => row.map(cell).join(',') + '\r\n').join('')

/** A spreadsheet would run what begins so as a formula: an apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r]/

function cell(value) {
  const text = value === undefined || value === null ? '' : String(value)
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Has the browser save a text as a file. */
export function save(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
