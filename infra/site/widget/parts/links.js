/** Links that a visitor may follow: http and https alone, without a way back to this page. */
import { element } from '../../editor/page/dom.js'

/** @param {string | null} address @param {string} hint for those who do not see where it opens @returns {Node} the label alone, if the address is no such link */
export function link(address, hint, ...label) {
  const href = safe(address)
  if (!href) return element('span', {}, ...label)
  const made = element('a', { target: '_blank', rel: 'noopener noreferrer', title: hint }, ...label)
  made.setAttribute('href', href)
  return made
}

function safe(address) {
  if (!/^https?:\/\//i.test(address ?? '')) return undefined
  const url = URL.parse ? URL.parse(address) : parsed(address)
  return url && !url.username && !url.password ? url.href : undefined
}

function parsed(address) {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
