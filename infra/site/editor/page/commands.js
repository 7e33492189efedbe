/** The panel of commands: a form for the chosen one, its result, and suggestions that wait. */
import { ChangeSet } from '../live/changes.js'
import { button, busy, byId, element, notice, short } from './dom.js'
import { dismiss, review, reviewFailed } from './review.js'

const number = (name, label, most, value = '') => ({ name, label, type: 'number', min: 1, max: most, value })
const text = (name, label, placeholder, required = false) => ({ name, label, type: 'text', placeholder, required })
const choice = (name, label, ...options) => ({ name, label, options })

/** What is asked for a command, and the params that it gives. */
export const COMMANDS = {
  outline: { title: 'Outline', fields: [number('depth', 'Levels', 6, 3)] },
  expand: { title: 'Expand', fields: [number('target_words', 'Words (empty: twice as many)', 5000)] },
  summarize: { title: 'Summarize', fields: [choice('length', 'Length', 'short', 'medium', 'long')] },
  rewrite: {
    title: 'Rewrite',
    fields: [
      text('tone', 'Tone', 'friendly'),
      { name: 'keep_meaning', label: 'Keep the meaning', type: 'checkbox', checked: true },
    ],
  },
  translate: { title: 'Translate', fields: [text('target_language', 'Language (BCP 47)', 'de', true)] },
  cite: {
    title: 'Cite',
    fields: [
      text('title', 'Title of the source', 'Annual report 2025', true),
      text('url', 'Address of the source', 'https://…'),
      { name: 'text', label: 'Text of the source', area: true, required: true },
      choice('style', 'Style', 'inline', 'apa', 'mla', 'chicago', 'ieee'),
    ],
  },
}

export class Commands {
  /** @param {import('./page.js').Desk} desk */
  constructor(desk) {
    this.desk = desk
    this.chosen = null
    byId('command-names').replaceChildren(
      ...Object.entries(COMMANDS).map(([name, { title }]) =>
        element(
          'button',
          { type: 'button', ariaPressed: 'false', onclick: () => this.choose(name), id: `command-${name}` },
          title,
        ),
      ),
    )
    byId('command').onsubmit = (event) => {
      event.preventDefault()
      byId('command-problem').textContent = ''
      busy(byId('command-run'), () => this.run()).catch(
        (fault) => (byId('command-problem').textContent = fault.detail ?? fault.message),
      )
    }
    byId('command').hidden = true
  }

  choose(name) {
    this.chosen = this.chosen == name ? null : name
    for (const key of Object.keys(COMMANDS)) byId(`command-${key}`).ariaPressed = String(key == this.chosen)
    byId('command').hidden = !this.chosen
    byId('command-problem').textContent = ''
    if (!this.chosen) return
    const { fields } = COMMANDS[this.chosen]
    byId('command-fields').replaceChildren(
      ...fields.flatMap(control),
      ...control(text('instructions', 'Further instructions', '')),
      ...control(text('model', 'Model (empty: the default)', 'local/extractive-1')),
    )
    byId('command-run').textContent = COMMANDS[this.chosen].title
    this.showScope()
  }

  showScope() {
    const { from, to } = this.desk.view.state.selection.main
    byId('command-scope').textContent =
      from == to
        ? 'Works on the whole text. Select a part to work on that alone.'
        : `Works on the ${to - from} selected characters.`
  }

  allow(reason) {
    byId('commands-reason').textContent = reason && `No command can be run: ${reason}`
    for (const key of Object.keys(COMMANDS)) byId(`command-${key}`).disabled = !!reason
    byId('command-run').disabled = !!reason
  }

  async run() {
    const name = this.chosen
    const missing = [...byId('command').elements].find((field) => !field.checkValidity())
    if (missing) {
      missing.focus()
      throw new Error(`${missing.labels[0].textContent}: ${missing.validationMessage}`)
    }
    const { api, handle, view } = this.desk
    byId('command-scope').textContent = 'The model is writing…'
    try {
      await handle.flush()
      const base = { revision: handle.revision, text: handle.text }
      const { from, to } = view.state.selection.main
      const points = (end) => [...base.text.slice(0, end)].length
      const selection = from == to ? {} : { selection: { start: points(from), end: points(to) } }
      const { instructions, model, ...params } = this.values()
      const body = {
        command: name,
        mode: 'suggest',
        base_revision: base.revision,
        params: name == 'cite' ? cited(params) : params,
        ...selection,
      }
      if (instructions) body.instructions = instructions
      if (model) body.model = model
      this.show(await api.post('/commands', body), base.text)
    } finally {
      this.showScope()
    }
    await this.list()
  }

  values() {
    const values = {}
    for (const field of byId('command').elements) {
      if (!field.name) continue
      if (field.type == 'checkbox') values[field.name] = field.checked
      else if (field.value.trim())
        values[field.name] = field.type == 'number' ? Number(field.value) : field.value.trim()
    }
    return values
  }

  show(answer, before) {
    const { title } = COMMANDS[answer.command]
    if (answer.suggestion_id) {
      this.suggest({ id: answer.suggestion_id, command: answer.command, changes: answer.changes }, before)
      return
    }
    const insert = button('Insert at the cursor', () => this.insert(answer.output), reviewFailed, {
      className: 'primary',
      disabled: !this.desk.handle.canWrite,
    })
    review({
      title: `${title}: result`,
      text: 'Nothing is changed in the text.',
      after: answer.output || 'Nothing to change.',
      buttons: [...(answer.output ? [insert] : []), button('Close', dismiss, reviewFailed)],
    })
  }

  insert(output) {
    const { view } = this.desk
    dismiss()
    view.dispatch(view.state.replaceSelection(output))
    view.focus()
  }

  suggest({ id, command, changes }, before) {
    const decide = (verb) => async () => {
      const decided = await this.desk.api.post(`/suggestions/${id}/${verb}`)
      dismiss()
      notice(verb == 'accept' ? 'The suggestion is in the text.' : 'The suggestion was rejected.')
      for (const { before: was, theirs } of decided?.conflicts ?? []) {
        notice(`Left as it is, because it was typed meanwhile: “${short(theirs)}”, before that “${short(was)}”.`)
      }
      await Promise.all([this.list(), this.desk.versions.list()])
    }
    const disabled = !this.desk.handle.canWrite
    review({
      title: `${COMMANDS[command]?.title ?? command}: suggestion`,
      text: 'Struck out is what goes, underlined is what comes.',
      before,
      after: ChangeSet.fromJSON(changes).apply(before),
      buttons: [
        button('Accept', decide('accept'), reviewFailed, { className: 'primary', disabled }),
        button('Reject', decide('reject'), reviewFailed, { disabled }),
        button('Decide later', dismiss, reviewFailed),
      ],
    })
  }

  /** Suggestions that nobody decided on yet. */
  async list() {
    const all = await this.desk.api.get('/suggestions?limit=100')
    const waiting = all.filter(({ status }) => status == 'pending')
    byId('suggestions-title').hidden = !waiting.length
    byId('suggestions').replaceChildren(
      ...waiting.map((suggestion) => {
        const title = COMMANDS[suggestion.command]?.title ?? suggestion.command
        const when = new Date(suggestion.created_at).toLocaleTimeString()
        const open = async () => {
          const { content } = await this.desk.api.get(`?revision=${suggestion.base_revision}`)
          this.suggest(suggestion, content)
        }
        const failed = (fault) => (byId('command-problem').textContent = fault.detail)
        return element(
          'li',
          {},
          element('span', {}, `${title}, ${when}`),
          button('Review', open, failed, { ariaLabel: `Review: ${title}, ${when}` }),
        )
      }),
    )
  }
}

function cited({ title, url, text: source, style }) {
  return { sources: [{ id: 'source-1', title, ...(url && { url }), text: source }], style }
}

function control({ name, label, options, area, ...rest }) {
  const id = `field-${name}`
  const title = element('label', { htmlFor: id }, label)
  if (options) {
    const chosen = options.includes('medium') ? 'medium' : options[0]
    return [
      title,
      element(
        'select',
        { id, name },
        ...options.map((value) => element('option', { value, selected: value == chosen }, value)),
      ),
    ]
  }
  const field = element(area ? 'textarea' : 'input', { id, name, ...rest })
  return rest.type == 'checkbox' ? [element('div', { className: 'check' }, field, title)] : [title, field]
}
