/** A workflow to begin with. It needs no model but the embedded one, so that it runs in local mode too. */
export const EXAMPLE = `# A brief is drafted and given a title for each audience; a person approves it, then it becomes a document.
version: 1
name: press_brief
inputs:
  type: object
  required: [topic]
  properties:
    topic: {type: string, maxLength: 200, description: What the brief is about}
    audiences: {type: array, items: {type: string, maxLength: 100}, maxItems: 40, default: [press, partners]}
    tone: {type: string, enum: [plain, formal], default: plain}
budget: {max_cost_usd: "0.50"}
steps:
  - id: draft
    uses: chat.completion
    with:
      model: local/extractive-1
      prompt: "Summarize in one sentence: \${{ inputs.topic }} stands still for an hour. Then it strikes once, and eats."
    retry: {max_attempts: 4, initial: 1s, on: [timeout, upstream, http_5xx, http_429]}
  - id: titles
    needs: [draft]
    for_each: {items: "\${{ inputs.audiences }}", max_concurrency: 5, on_item_error: continue}
    uses: transform
    with: {value: "\${{ inputs.tone == 'formal' ? 'For the attention of ' + item : 'For ' + item }}"}
  - id: agreed
    needs: [draft, titles]
    uses: approval
    with: {message: "Publish this brief? \${{ steps.draft.output.text }}"}
  - id: page
    needs: [draft, agreed]
    uses: document.create
    with: {title: "\${{ inputs.topic }}", content: "\${{ steps.draft.output.text }}"}
outputs: {document_id: "\${{ steps.page.output.document_id }}"}
`
