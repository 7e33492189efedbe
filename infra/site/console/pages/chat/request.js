const TEXT =
  'Bees visit flowers to collect nectar. While they do so, pollen sticks to their hair and travels to the next flower. ' +
  'Without them, many plants would bear no fruit.'

/** A first message that works with the model: an extractive one selects sentences of a text, others write. */
export function first(model) {
  return model?.kind == 'extractive'
    ? `Summarize in one sentence: ${TEXT}`
    : 'Why do flowers need bees? Answer in two sentences.'
}

/** Whether the model takes a temperature. What is not known of it is for the API to say. */
export const samples = (model) => !model || model.capabilities.includes('sampling')

/** The body of the call, as it is sent and as curl shows it. */
export function request({ model, voice_id, thread_id, temperature, max_tokens }, text, description) {
  return {
    model,
    messages: [{ role: 'user', content: text }],
    stream: true,
    stream_options: { include_usage: true },
    ...(thread_id ? { thread_id } : {}),
    ...(voice_id ? { voice_id } : {}),
    ...(temperature && samples(description) ? { temperature: Number(temperature) } : {}),
    ...(max_tokens ? { max_completion_tokens: Number(max_tokens) } : {}),
  }
}
