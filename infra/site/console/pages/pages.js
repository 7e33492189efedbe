/** The pages in the order of the navigation. `role`: the least role that can use the page at all. `file`: loaded when the page is first opened. */
import './home.js'

export const PAGES = [
  { name: 'home', title: 'Start', tag: 'console-home' },
  { name: 'chat', title: 'Chat', tag: 'console-chat', file: 'chat.js' },
  { name: 'documents', title: 'Documents', tag: 'console-documents', file: 'documents.js' },
  { name: 'voices', title: 'Voices', tag: 'console-voices', file: 'voices.js' },
  { name: 'chatbots', title: 'Chatbots', tag: 'console-chatbots', file: 'chatbots.js' },
  { name: 'workflows', title: 'Workflows', tag: 'console-workflows', file: 'workflows.js' },
  { name: 'models', title: 'Models', tag: 'console-models', file: 'models.js' },
  { name: 'keys', title: 'Keys', tag: 'console-keys', role: 'admin', file: 'keys.js' },
  { name: 'usage', title: 'Usage', tag: 'console-usage', role: 'admin', file: 'usage.js' },
  { name: 'audit', title: 'Audit log', tag: 'console-audit', role: 'admin', file: 'audit.js' },
  { name: 'webhooks', title: 'Webhooks', tag: 'console-webhooks', role: 'admin', file: 'webhooks.js' },
]
