/** One finished message. Every text of it becomes a text node. */
import { element } from '../../editor/page/dom.js'
import { link } from './links.js'
import { markdown } from './markdown.js'

/** @param {{author: string, content: string, citations?: object[]}} message */
export function bubble(message, texts, botName, isFirst = true) {
  const made = element('div', { className: `message ${message.author}` })
  const author = authorOf(message, texts, botName)
  if (!isFirst) author.classList.add('unseen')
  const isAnswer = message.author == 'bot' || message.author == 'agent'
  made.append(author, isAnswer ? markdown(message.content) : element('p', { className: 'text' }, message.content))
  if (message.citations?.length) made.append(sources(message.citations, texts))
  return made
}

export function authorOf({ author }, texts, botName) {
  const name = author == 'visitor' ? texts('you') : author == 'agent' ? texts('agent') : botName
  return element('p', { className: author == 'visitor' ? 'author unseen' : 'author' }, name)
}

function sources(citations, texts) {
  const list = element('ol')
  for (const { title, url, quote } of citations) {
    list.append(element('li', {}, link(url, texts('newTab'), title), element('q', {}, quote)))
  }
  const count = `${texts('sources')} (${citations.length})`
  return element('details', {}, element('summary', { className: 'sources' }, count), list)
}
