/**
 * Entries with others that were read later, the newest first. An entry that is in both is as it was read last: what is
 * known only at the end of a request arrives after it.
 * @returns {{list: any[], added: number}}
 */
export function merged(before, read) {
  const all = new Map(before.map((entry) => [entry.request_id, entry]))
  const known = all.size
  for (const entry of read) all.set(entry.request_id, entry)
  const list = [...all.values()].sort((a, b) =>
    a.at == b.at ? (a.request_id < b.request_id ? 1 : -1) : a.at < b.at ? 1 : -1,
  )
  return { list, added: all.size - known }
}
