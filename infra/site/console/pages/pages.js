/** The pages in the order of the navigation. `role`: the least role that can use the page at all. */
import './home.js'
import './chat.js'
import './models.js'
import './keys.js'
import './usage.js'
import './audit.js'
import './webhooks.js'

export const PAGES = [
  { name: 'home', title: 'Start', tag: 'console-home' },
  { name: 'chat', title: 'Chat', tag: 'console-chat' },
  { name: 'models', title: 'Models', tag: 'console-models' },
  { name: 'keys', title: 'Keys', tag: 'console-keys', role: 'admin' },
  { name: 'usage', title: 'Usage', tag: 'console-usage', role: 'admin' },
  { name: 'audit', title: 'Audit log', tag: 'console-audit', role: 'admin' },
  { name: 'webhooks', title: 'Webhooks', tag: 'console-webhooks', role: 'admin' },
]
