/** Messages of a conversation as the page shows them. */

/** An answer before its first frame. */
export const answer = (model) => ({ role: 'assistant', model, text: '' })

/** Takes a frame of a stream into an answer; `ms` since the call began. */
export function take(message, frame, ms) {
  message.model = frame.model ?? message.model
  message.thread_id ??= frame.thread_id ?? undefined
  const { delta = {}, finish_reason } = frame.choices?.[0] ?? {}
  if (delta.content || delta.refusal) message.first_ms ??= ms
  message.text += delta.content ?? delta.refusal ?? ''
  message.finish_reason = finish_reason ?? message.finish_reason
  message.warnings = frame.warnings ?? message.warnings
  message.voice = frame.voice ?? message.voice
  if (frame.usage) {
    message.usage = frame.usage
    message.cost_usd = frame.usage.cost.toFixed(9)
  }
  message.latency_ms = ms
}

/** A message of a thread, as the API keeps it. */
export const shown = (message) => ({
  ...message,
  text: textOf(message),
  isStopped: message.status == 'cancelled',
})

/** The text of a message; what is none is named. */
function textOf({ content, tool_calls }) {
  const parts =
    typeof content == 'string'
      ? [content]
      : (content ?? []).map((part) => part.text ?? part.refusal ?? `[${part.type}]`)
  const calls = (tool_calls ?? []).map((call) => `[calls ${call.function?.name ?? call.custom?.name}]`)
  return [...parts, ...calls].join('\n')
}
