/** The names of the workspace's keys by their ids: what people call them, where the API says only the id. */
const MOST_PAGES = 10

/** @returns {Promise<Map<string, string>>} of the newest thousand keys */
export async function keyNames(api, signal) {
  const names = new Map()
  let cursor
  for (let page = 0; page < MOST_PAGES && (page == 0 || cursor); page++) {
    const { items, next } = await api.list('/keys', { limit: 100, cursor }, { signal })
    for (const { id, name } of items) names.set(id, name)
    cursor = next
  }
  return names
}
