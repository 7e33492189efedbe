/** What the script's own element says. */
import { localeOf } from '../locales/locales.js'

const PATH = /\/v1\/widget\.js$/

/**
 * @param {HTMLScriptElement | null} script
 * @returns {{fault: string} | {api: string, bot: string, key: string, position: string, locale: string, fault?: undefined}}
 */
export function settingsOf(script) {
  if (!script?.src) return { fault: 'load widget.js by a script element with src, without type="module".' }
  const { bot = '', key = '', position = 'right', locale } = script.dataset
  const address = new URL(script.src)
  if (!PATH.test(address.pathname)) return { fault: `load the script from …/v1/widget.js, not from ${address.pathname}.` }
  if (!/^bot_\w+$/.test(bot)) return { fault: `data-bot must be the id of a chatbot (bot_…), not "${bot}".` }
  if (!/^pk_\w+$/.test(key)) return { fault: 'data-key must be the embed key of the chatbot (pk_…).' }
  if (position != 'right' && position != 'left') return { fault: `data-position must be right or left, not "${position}".` }
  const base = address.origin + address.pathname.replace(PATH, '')
  return { api: base, bot, key, position, locale: localeOf(locale, document.documentElement.lang, navigator.language) }
}
