/** The pages in the order of the navigation. `role`: the least role that can use the page at all. */
import './home.js'
import './keys.js'
import './workflows/workflows.js'

export const PAGES = [
  { name: 'home', title: 'Start', tag: 'console-home' },
  { name: 'workflows', title: 'Workflows', tag: 'console-workflows' },
  { name: 'keys', title: 'Keys', tag: 'console-keys', role: 'admin' },
]
