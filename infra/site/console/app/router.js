/**
 * The address of a view is the fragment: `#/keys/key_1?tab=audit` is the page `keys` with the parts `['key_1']` and the
 * parameters `{tab: 'audit'}`. A deep link needs nothing of the server, and no secret is ever in it.
 */
export function current() {
  const [place, query = ''] = location.hash.replace(/^#\/?/, '').split('?')
  const [page = '', ...parts] = place.split('/').map(decoded)
  return { page: page || 'home', parts, parameters: Object.fromEntries(new URLSearchParams(query)) }
}

function decoded(part) {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The link to a view. Parts are encoded; empty parameters are left out. */
export function link(page, parts = [], parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const query = given.length ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : ''
  return `#/${[page, ...parts].map(encodeURIComponent).join('/')}${query}`
}

export function go(page, parts = [], parameters = {}) {
  location.hash = link(page, parts, parameters)
}

/** Changes the parameters of this view without a new entry in the history. */
export function replaceParameters(parameters) {
  const { page, parts } = current()
  history.replaceState(null, '', link(page, parts, parameters))
}
