/** Amounts of USD as the API writes them, added without rounding: in 1e-9 USD. */
const DECIMALS = 9

/** @param {string | null | undefined} amount such as `0.000431` */
export function nanos(amount) {
  if (!amount) return 0n
  const [whole, decimals = ''] = String(amount).split('.')
  return BigInt(whole + decimals.slice(0, DECIMALS).padEnd(DECIMALS, '0'))
}

export function amount(nanos) {
  const digits = String(nanos).padStart(DECIMALS + 1, '0')
  return `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`
}
