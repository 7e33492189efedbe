/** Amounts of USD, exact: decimal texts as the API writes them outside, whole nano-dollars inside. */
const NANOS = 1_000_000_000n

/** @param {string | null | undefined} usd such as `0.000431`; nothing is 0 */
export function nanos(usd) {
  const [whole, decimals = ''] = (usd ?? '0').split('.')
  return BigInt(whole) * NANOS + BigInt(decimals.padEnd(9, '0'))
}

export const usdOf = (nanos) => `${nanos / NANOS}.${String(nanos % NANOS).padStart(9, '0')}`
