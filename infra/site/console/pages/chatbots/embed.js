import { BASE, copy, field, html, link, nothing } from '../../kit.js'

const STORED = 'aresgen-console-embed-keys'

/** Embed keys that this tab has been shown. They are public: each page that shows the chatbot has one in its HTML. */
export const embedKeys = {
  of: (bot) => stored()[bot] ?? '',
  keep: (bot, key) => sessionStorage.setItem(STORED, JSON.stringify({ ...stored(), [bot]: key })),
}

const stored = () => JSON.parse(sessionStorage.getItem(STORED) ?? '{}')

/** The HTML that shows the widget. */
export const snippet = (bot, key) =>
  `<script async src="${BASE}/widget.js" data-bot="${bot}" data-key="${key || 'pk_…'}"></script>`

/** How the chatbot comes onto a page. @param {{bot: any, typed: (key: string) => void, rotate: unknown}} of */
export function embedding({ bot, typed, rotate }) {
  const key = embedKeys.of(bot.id)
  const html_ = snippet(bot.id, key)
  const isAllowed = bot.allowed_origins.includes(location.origin)
  return html`
    <section class="card" aria-labelledby="snippet">
      <h2 id="snippet">Put it on your page</h2>
      <pre class="wrap" tabindex="0">${html_}</pre>
      <p><button type="button" class="small" @click=${(event) => copy(event, html_)}>Copy the snippet</button></p>
      ${
        key
          ? nothing
          : html`
              <p class="hint">The API keeps only a hash of the embed key, so this page knows it only if it was made in this tab.</p>
              ${field({ label: 'Embed key', hint: 'It begins with pk_. It is public: every page that shows the chatbot has it.' }, (id, hint) => html`
                <input id=${id} autocomplete="off" spellcheck="false" placeholder="pk_…" aria-describedby=${hint} @change=${(event) => typed(event.target.value.trim())} />
              `)}
              ${rotate}
            `
      }
    </section>
    <section class="card" aria-labelledby="origins">
      <h2 id="origins">Where it works</h2>
      ${
        bot.allowed_origins.length
          ? html`<ul class="plain">${bot.allowed_origins.map((origin) => html`<li><code>${origin}</code></li>`)}</ul>`
          : html`<p>Nowhere yet: the chatbot allows no origin.</p>`
      }
      <p><a href=${link('chatbots', [bot.id], { tab: 'settings' })}>Change the origins in the settings</a></p>
    </section>
    <section class="card" aria-labelledby="try">
      <h2 id="try">Try it on a page</h2>
      ${
        !key
          ? html`<p>Enter the embed key above first.</p>`
          : !isAllowed
            ? html`<p>The example page has the origin <code>${location.origin}</code>. Allow it in the settings first.</p>`
            : html`
                <p>A small shop of ours, with the snippet above in it.</p>
                <p class="buttons"><a class="button primary" href=${tryLink(bot.id, key)} target="_blank" rel="noopener">Try it on a page</a></p>
              `
      }
    </section>
    ${bot.identity.mode == 'off' ? nothing : IDENTITY}
  `
}

const tryLink = (bot, key) => `try.html#${new URLSearchParams({ bot, key })}`

const IDENTITY = html`
  <section class="card" aria-labelledby="identity">
    <h2 id="identity">Visitors whom you know</h2>
    <p>
      Your server signs a JWT (HS256) with the identity secret: <code>sub</code> is the visitor, and <code>exp</code> at most 24 hours
      after <code>iat</code>. The page hands it to the widget:
    </p>
    <pre class="wrap apart" tabindex="0">window.AresGen = window.AresGen || []
AresGen.push(['identify', { token }])</pre>
  </section>
`
