/** The paths of a chatbot's calls, and the views of its page. */
import { link } from '../../kit.js'

export const botUrl = (id, rest = '') => `/chatbots/${encodeURIComponent(id)}${rest}`
export const conversationUrl = (id, conversation, rest = '') => botUrl(id, `/conversations/${encodeURIComponent(conversation)}${rest}`)
export const conversationLink = (id, conversation) => link('chatbots', [id, 'conversations', conversation])

export const TABS = {
  sources: 'Sources',
  test: 'Test',
  conversations: 'Conversations',
  settings: 'Settings',
  embed: 'Embed',
}
