/** The pages in the order of the navigation. `role`: the least role that can use the page at all. `file`: loaded when the page is first opened. */
import './home.js'
import './documents.js'
import './voices.js'
import './keys.js'

export const PAGES = [
  { name: 'home', title: 'Start', tag: 'console-home' },
  { name: 'documents', title: 'Documents', tag: 'console-documents' },
  { name: 'voices', title: 'Voices', tag: 'console-voices' },
  { name: 'chatbots', title: 'Chatbots', tag: 'console-chatbots', file: 'chatbots.js' },
  { name: 'keys', title: 'Keys', tag: 'console-keys', role: 'admin' },
]
