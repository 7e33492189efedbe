/**
 * The chat of a page: `<script async src="…/v1/widget.js" data-bot="bot_…" data-key="pk_…"></script>`.
 * `AresGen.push([command, …])` works before and after this script has loaded; a second copy of it does nothing.
 */
import { Events } from './page/events.js'
import { attach } from './page/queue.js'
import { settingsOf } from './page/settings.js'
import { Widget } from './parts/widget.js'

const script = document.currentScript

function start() {
  if (window.AresGen?.isAttached) return
  const settings = settingsOf(script)
  if (settings.fault) return console.error(`AresGen: ${settings.fault}`)
  const events = new Events()
  const widget = new Widget(settings, events)
  document.body.append(widget.host)
  attach(widget, events)
  events.emit('ready', {})
}

if (document.body) start()
else document.addEventListener('DOMContentLoaded', start, { once: true })
