/** The editor of workflow definitions: YAML in CodeMirror, with faults at their lines and completion by a JSON Schema. */
import { autocompletion, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { HighlightStyle, bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language'
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import '../shared/style-sheets.js'
import { EXAMPLE } from './yaml/example.js'
import { rangeOf } from './yaml/range.js'
import { suggestionsAt } from './yaml/suggest.js'

const MONO = 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace'

const look = EditorView.theme({
  '&': { color: 'var(--ink)', background: 'var(--paper)', border: '1px solid var(--edge)', borderRadius: '6px', maxHeight: '80vh' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': { font: `14px/1.6 ${MONO}`, overflow: 'auto', minHeight: '19.75rem' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { background: 'var(--ground)', color: 'var(--quiet)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine': { background: 'color-mix(in srgb, var(--accent-soft) 40%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--accent-soft)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { background: 'var(--accent-soft)', outline: '1px solid var(--edge)' },
  '.cm-tooltip': { color: 'var(--ink)', background: 'var(--paper)', border: '1px solid var(--edge)', borderRadius: '6px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: MONO },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'inherit' },
  '.cm-diagnostic': { borderLeftColor: 'var(--bad)', padding: '.35rem .6rem' },
})

const colours = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--accent)' },
  { tag: tags.comment, color: 'var(--quiet)', fontStyle: 'italic' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--good)' },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: 'var(--quiet)' },
])

/**
 * @param {HTMLElement} parent
 * @param {{text?: string, schema: any, readonly: boolean, changed: () => void}} of `text`: the example without it;
 *     `changed` is called when somebody has typed
 */
export function openYaml(parent, { text = EXAMPLE, schema, readonly, changed }) {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        bracketMatching(),
        indentOnInput(),
        indentUnit.of('  '),
        yaml(),
        syntaxHighlighting(colours),
        autocompletion({ override: [(context) => completions(schema, context)], icons: false }),
        keymap.of([...completionKeymap, indentWithTab, ...defaultKeymap, ...historyKeymap, ...lintKeymap]),
        EditorState.readOnly.of(readonly),
        EditorView.contentAttributes.of({
          'aria-label': 'Definition, in YAML',
          'aria-describedby': 'yaml-keys',
          'aria-readonly': String(readonly),
          tabindex: '0',
        }),
        EditorView.updateListener.of((update) => update.docChanged && changed()),
        look,
      ],
    }),
  })
  view.scrollDOM.tabIndex = -1
  return {
    text: () => view.state.doc.toString(),
    replace: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    mark: (faults) => view.dispatch(setDiagnostics(view.state, faults.map((fault) => diagnostic(view.state.doc, fault)))),
    goTo(fault) {
      const { from } = rangeOf(view.state.doc, fault)
      view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) })
      view.focus()
    },
    close: () => view.destroy(),
  }
}

const diagnostic = (doc, fault) => ({
  ...rangeOf(doc, fault),
  severity: 'error',
  message: fault.suggestion ? `${fault.detail} ${fault.suggestion}` : fault.detail,
})

/** What is offered while somebody types, or asks for it. */
function completions(schema, context) {
  const { from, options } = suggestionsAt(schema, context.state.doc.toString(), context.pos)
  if (!options.length || (!context.explicit && from == context.pos && !/[:[{,] $/.test(context.state.sliceDoc(from - 2, from)))) return null
  return {
    from,
    validFor: /^[\w.]*$/,
    options: options.map(({ label, detail, info, isKey }) => ({ label, detail, info, apply: isKey ? `${label}: ` : label })),
  }
}
