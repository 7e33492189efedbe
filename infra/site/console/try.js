/** An example page with the widget of the chatbot that its address names: `try.html#bot=bot_…&key=pk_…`. An embed key is public. */
const given = new URLSearchParams(location.hash.slice(1))
const bot = given.get('bot') ?? ''
const key = given.get('key') ?? ''
const ask = document.getElementById('ask')

window.AresGen = window.AresGen || []
ask.addEventListener('click', () => window.AresGen.push(['open']))
addEventListener('hashchange', () => location.reload())

if (/^bot_\w+$/.test(bot) && /^pk_\w+$/.test(key)) show()
else problem('No chatbot is named. Open this page from a chatbot in the console, under “Embed”.')

/** The same script as in the snippet that the console shows. */
function show() {
  const script = document.createElement('script')
  script.async = true
  script.src = new URL('../widget.js', location.href).href
  script.dataset.bot = bot
  script.dataset.key = key
  script.addEventListener('error', () => problem('The widget cannot be loaded from this API.'))
  document.head.append(script)
}

function problem(text) {
  ask.disabled = true
  const place = document.getElementById('problem')
  place.hidden = false
  place.textContent = text
}
