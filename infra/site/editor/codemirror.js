/** Live documents in CodeMirror 6, of which this module imports @codemirror/state and @codemirror/view. */
import {
  Annotation,
  ChangeSet,
  Compartment,
  EditorState,
  RangeSet,
  StateEffect,
  StateField,
  Transaction,
} from '@codemirror/state'
import { Decoration, EditorView, ViewPlugin, WidgetType } from '@codemirror/view'

/** On transactions that show what came from elsewhere. */
export const remote = Annotation.define()
const setPeers = StateEffect.define()
const HUES = 8

const KINDS = { token: 'Writer', key: 'Key', run: 'Workflow' }

/** A name for who has no other: of the kind of author, and a number, the same for a client in every window. */
export function nameOf({ client, author }) {
  return `${KINDS[author?.type] ?? 'Guest'} ${1 + (numberOf(client) % 999)}`
}

/** The number of a colour, the same for a client in every window. */
export function hueOf(client) {
  return numberOf(client) % HUES
}

function numberOf(client) {
  let sum = 0
  for (const character of client) sum = (sum * 31 + character.charCodeAt(0)) >>> 0
  return sum
}

/**
 * @param {import('./live/live.js').Live} handle whose text the editor begins with
 * @param {{name?: (peer: any) => string}} [options]
 */
export function live(handle, { name = nameOf } = {}) {
  const writable = new Compartment()
  const access = () => {
    const isClosed = handle.status == 'read_only' || handle.status == 'closed' || handle.revision < 0
    return [EditorState.readOnly.of(isClosed), EditorView.contentAttributes.of({ 'aria-readonly': String(isClosed) })]
  }

  const plugin = ViewPlugin.define((view) => {
    const own = {}
    // The view cannot be changed while it updates: what the handle says meanwhile is shown directly afterwards.
    let isUpdating = false
    const waiting = []
    const dispatch = (spec) => {
      waiting.push(spec)
      if (isUpdating) queueMicrotask(drain)
      else drain()
    }
    const drain = () => {
      while (waiting.length) view.dispatch(waiting.shift()())
    }
    const show = (event) => () => {
      if (view.state.doc.length == event.changes.length) {
        return {
          changes: ChangeSet.fromJSON(event.changes.toJSON()),
          annotations: [remote.of(true), Transaction.addToHistory.of(false)],
        }
      }
      return whole()
    }
    const whole = () => ({
      changes: { from: 0, to: view.state.doc.length, insert: handle.text },
      annotations: [remote.of(true), Transaction.addToHistory.of(false)],
    })
    const ends = [
      handle.on('change', (event) => event.origin !== own && dispatch(show(event))),
      handle.on('status', () => dispatch(() => ({ effects: writable.reconfigure(access()) }))),
      handle.on('presence', () => dispatch(() => ({ effects: setPeers.of(peers(handle, name)) }))),
    ]
    queueMicrotask(() => {
      if (view.state.doc.toString() != handle.text) dispatch(whole)
      dispatch(() => ({ effects: [writable.reconfigure(access()), setPeers.of(peers(handle, name))] }))
    })
    return {
      update(update) {
        isUpdating = true
        for (const transaction of update.transactions) {
          if (transaction.docChanged && !transaction.annotation(remote)) handle.edit(transaction.changes, own)
        }
        const { anchor, head } = update.state.selection.main
        if (update.selectionSet || update.docChanged || update.focusChanged) {
          if (view.hasFocus) handle.setCursor(anchor, head)
        }
        isUpdating = false
      },
      destroy: () => ends.forEach((end) => end()),
    }
  })

  return [plugin, cursors, writable.of(access()), theme]
}

function peers(handle, name) {
  return [...handle.presence.values()]
    .filter(({ cursor }) => cursor)
    .map((peer) => ({
      name: name(peer),
      hue: hueOf(peer.client),
      client: peer.client,
      anchor: peer.cursor.anchor,
      head: peer.cursor.head,
    }))
}

const cursors = StateField.define({
  create: () => RangeSet.empty,
  update(set, transaction) {
    set = set.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(setPeers)) set = decorations(effect.value, transaction.state.doc.length)
    }
    return set
  },
  provide: (field) => EditorView.decorations.from(field),
})

function decorations(list, length) {
  const ranges = []
  for (const peer of list) {
    const [anchor, head] = [Math.min(peer.anchor, length), Math.min(peer.head, length)]
    if (anchor != head) {
      const mark = Decoration.mark({ class: `cm-peer-selection cm-peer-${peer.hue}` })
      ranges.push(mark.range(Math.min(anchor, head), Math.max(anchor, head)))
    }
    ranges.push(Decoration.widget({ widget: new Cursor(peer), side: head < anchor ? -1 : 1 }).range(head))
  }
  return Decoration.set(ranges, true)
}

class Cursor extends WidgetType {
  constructor(peer) {
    super()
    this.peer = peer
  }

  eq(other) {
    return other.peer.client == this.peer.client && other.peer.name == this.peer.name
  }

  toDOM(view) {
    const document = view.dom.ownerDocument
    const element = document.createElement('span')
    element.className = `cm-peer cm-peer-${this.peer.hue}`
    element.setAttribute('role', 'img')
    element.setAttribute('aria-label', `Cursor of ${this.peer.name}`)
    const label = element.appendChild(document.createElement('span'))
    label.className = 'cm-peer-name'
    label.setAttribute('aria-hidden', 'true')
    label.textContent = this.peer.name
    return element
  }

  ignoreEvent() {
    return true
  }
}

// Dark enough for white letters at 4.5:1; the edge shows them on dark ground, too.
const COLOURS = ['#b3261e', '#1a5fb4', '#26704a', '#8a4b00', '#7b2fa3', '#00696b', '#a1256b', '#4d5b00']

const theme = EditorView.baseTheme({
  '.cm-peer': {
    position: 'relative',
    display: 'inline',
    borderLeft: '2px solid var(--peer)',
    marginLeft: '-1px',
    marginRight: '-1px',
  },
  '.cm-peer-name': {
    position: 'absolute',
    bottom: '100%',
    left: '-2px',
    padding: '0 4px',
    borderRadius: '3px 3px 3px 0',
    whiteSpace: 'nowrap',
    font: '600 11px/16px system-ui, sans-serif',
    color: '#fff',
    background: 'var(--peer)',
    outline: '1px solid rgba(255,255,255,.5)',
    pointerEvents: 'none',
    userSelect: 'none',
    zIndex: 1,
  },
  '.cm-line:first-child .cm-peer-name': { bottom: 'auto', top: '100%', borderRadius: '0 3px 3px 3px' },
  '.cm-peer-selection': { background: 'color-mix(in srgb, var(--peer) 22%, transparent)' },
  ...Object.fromEntries(COLOURS.map((colour, i) => [`.cm-peer-${i}`, { '--peer': colour }])),
})
