/**
 * What pages that are loaded when they are first opened share with console.js, which exports it: they import all that is
 * not their own from here, so that a window has one copy of lit, of the session and of the parts of pages.
 */
export { html, LitElement, nothing, svg } from 'lit'
export * from './app/api.js'
export * from './app/lazy.js'
export * from './app/page.js'
export * from './app/polling.js'
export * from './app/router.js'
export * from './app/session.js'
export * from './app/ui.js'
export * from './pages/listing.js'
export * from './pages/receipt.js'
export * from './pages/voice-field.js'
import './pages/secret.js'
