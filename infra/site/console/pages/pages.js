/** The pages in the order of the navigation. `role`: the least role that can use the page at all. */
import './home.js'
import './keys.js'

export const PAGES = [
  { name: 'home', title: 'Start', tag: 'console-home' },
  { name: 'keys', title: 'Keys', tag: 'console-keys', role: 'admin' },
]
