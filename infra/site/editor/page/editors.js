/** The page's two kinds of editor: the live one, and one that shows a difference. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import {
  HighlightStyle,
  Language,
  defineLanguageFacet,
  languageDataProp,
  syntaxHighlighting,
} from '@codemirror/language'
import { unifiedMergeView } from '@codemirror/merge'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { parser } from '@lezer/markdown'
import '../../shared/style-sheets.js'
import { live } from '../codemirror.js'

const look = EditorView.theme({
  '&': { color: 'var(--ink)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': { font: '16px/1.65 system-ui, "Segoe UI", Roboto, sans-serif', overflow: 'auto' },
  '.cm-content': { padding: '1rem 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 1.25rem' },
  '.cm-placeholder': { color: 'var(--quiet)' },
  '&.cm-merge-b .cm-changedLine, .cm-insertedLine': { background: 'color-mix(in srgb, var(--added) 55%, transparent)' },
  '&.cm-merge-b .cm-changedText, .cm-insertedLine .cm-changedText': {
    background: 'var(--added)',
    textDecoration: 'none',
    borderBottom: '2px solid var(--good)',
  },
  '.cm-deletedChunk': { background: 'color-mix(in srgb, var(--removed) 55%, transparent)', padding: '0' },
  '.cm-deletedChunk .cm-deletedText': { background: 'var(--removed)', textDecoration: 'line-through' },
  '.cm-deletedChunk .cm-deletedLine': { padding: '0 1.25rem', textDecoration: 'none' },
  '.cm-changeGutter': { display: 'none' },
  '.cm-collapsedLines': { background: 'var(--ground)', color: 'var(--quiet)', padding: '.25rem 1.25rem' },
})

const markdown = defineLanguageFacet()
const language = new Language(
  markdown,
  parser.configure({ props: [languageDataProp.add((type) => (type.isTop ? markdown : undefined))] }),
)
const highlighting = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700' },
  { tag: tags.heading1, fontWeight: '700', fontSize: '1.4em' },
  { tag: tags.heading2, fontWeight: '700', fontSize: '1.2em' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.monospace], fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace', fontSize: '.9em' },
  { tag: [tags.link, tags.url], color: 'var(--accent)' },
  { tag: [tags.processingInstruction, tags.quote], color: 'var(--quiet)' },
])

/** @param {HTMLElement} parent @param {import('../live/live.js').Live} handle @param {() => void} selected */
export function openEditor(parent, handle, isMarkdown, selected) {
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: handle.text,
      extensions: [
        history(),
        keymap.of([indentWithTab, ...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': 'Text',
          'aria-describedby': 'keys',
          spellcheck: 'true',
          tabindex: '0',
        }),
        EditorView.updateListener.of((update) => (update.selectionSet || update.docChanged) && selected()),
        placeholder('Write here'),
        isMarkdown ? [language, syntaxHighlighting(highlighting)] : [],
        look,
        live(handle),
      ],
    }),
  })
}

/** Shows how one text becomes another, in one column. */
export function showDifference(parent, before, after, label) {
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: after,
      extensions: [
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true', tabindex: '0' }),
        unifiedMergeView({
          original: before,
          mergeControls: false,
          gutter: false,
          collapseUnchanged: { margin: 2, minSize: 6 },
        }),
        look,
      ],
    }),
  })
}
