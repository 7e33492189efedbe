import './app/shell.js'

// Scripts that only one page needs share these with this file (build.mjs): a page has one lit and one session.
export { html, LitElement, nothing, svg } from 'lit'
export { session } from './app/session.js'
export { badge, count, duration, problemNotice, skeleton, table, usd, when } from './app/ui.js'
