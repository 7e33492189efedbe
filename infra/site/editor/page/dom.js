/** @returns {any} */
export const byId = (id) => document.getElementById(id)

/** An element with properties and children. @param {string} name @param {object} [properties] @param {...(Node | string)} children */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (key in made) made[key] = value
    else made.setAttribute(key, value)
  }
  made.append(...children)
  return made
}

/** A button that is disabled while its work runs, and shows what fails. @param {(fault: any) => void} failed */
export function button(text, run, failed, properties = {}) {
  const made = element('button', { type: 'button', ...properties }, text)
  made.addEventListener('click', () => busy(made, run).catch(failed))
  return made
}

/** Keeps a control from being used twice at once; a disabled control would lose the focus. */
export async function busy(control, run) {
  if (control.getAttribute('aria-busy') == 'true') return
  control.setAttribute('aria-busy', 'true')
  try {
    await run()
  } finally {
    control.removeAttribute('aria-busy')
  }
}

/** So much of a text as fits a message. */
export const short = (text) => (text.length > 200 ? `${text.slice(0, 200)}…` : text)

export function notice(text) {
  const made = element('div', { className: 'notice' }, element('span', {}, text))
  made.append(
    button(
      'Dismiss',
      () => made.remove(),
      () => {},
      { 'aria-label': `Dismiss: ${text.slice(0, 60)}` },
    ),
  )
  byId('notices').append(made)
  while (byId('notices').children.length > 3) byId('notices').firstChild.remove()
}
