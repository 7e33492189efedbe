/** Live documents for browsers, without dependencies. README.md shows how; PROTOCOL.md says what goes over the wire. */
import { Live } from './live/live.js'

export { ChangeSet } from './live/changes.js'
export { Problem } from './live/http.js'
export { difference } from './live/text.js'
export { bindTextarea } from './live/textarea.js'

/**
 * Opens a document. The handle is there at once; its text when `ready` resolves.
 *
 * @param {import('./live/live.js').Options} options `token` is called for every connection and renewal; a bare string
 *   needs `url`, the address of the socket
 */
export function connect(options) {
  return new Live(options)
}
