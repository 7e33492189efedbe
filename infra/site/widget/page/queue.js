/** `window.AresGen`: commands of the page, those first that came before the script. */
import { EVENTS } from './events.js'

const CLAIMS = 'identify takes {token: "…"}, or {token: null} to forget the visitor.'

/** @param {{open(): void, close(): void, identify(token: string | null): void}} widget @param {import('./events.js').Events} events */
export function attach(widget, events) {
  const commands = {
    open: () => widget.open(),
    close: () => widget.close(),
    identify(claims) {
      const token = claims?.token
      if (token !== null && (typeof token != 'string' || !token)) return CLAIMS
      widget.identify(token)
    },
    on(name, listener) {
      if (!EVENTS.includes(name)) return `there is no event "${name}"; there are ${EVENTS.join(', ')}.`
      if (typeof listener != 'function') return `on takes a function that hears "${name}".`
      events.on(name, listener)
    },
  }
  const run = (call) => {
    const [name, ...parameters] = Array.isArray(call) ? call : [call]
    const fault = Object.hasOwn(commands, name)
      ? commands[name](...parameters)
      : `there is no command "${name}"; there are ${Object.keys(commands).join(', ')}.`
    if (fault) console.error(`AresGen: ${fault}`)
  }
  const early = Array.isArray(window.AresGen) ? window.AresGen : []
  window.AresGen = { isAttached: true, push: (...calls) => calls.forEach(run) }
  early.forEach(run)
}
