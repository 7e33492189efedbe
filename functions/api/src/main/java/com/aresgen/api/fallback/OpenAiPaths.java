package com.aresgen.api.fallback;

import java.util.regex.Pattern;

/** Paths of OpenAI's API that this one does not have, and what their callers should set instead. */
enum OpenAiPaths {
    RESPONSES(
            "/v1/responses(/.*)?",
            "This API has chat completions, not the Responses API: set your client to chat.completions (AI SDK:"
                    + " openai.chat(model); Agents SDK: set_default_openai_api(\"chat_completions\"); LangChain:"
                    + " useResponsesApi false) and call POST /v1/chat/completions."),
    COMPLETIONS(
            "/v1/completions",
            "The older completions are not here: send the prompt as a message of the role user to"
                    + " POST /v1/chat/completions."),
    EMBEDDINGS("/v1/embeddings", "This API makes no embeddings: set your client to another server for them."),
    MESSAGES(
            "/v1/messages(/.*)?",
            "This API has the format of OpenAI, not that of Anthropic: call POST /v1/chat/completions."),
    BASE_URL(
            "/v1/(v1/.*|chat)",
            "The base URL for clients of OpenAI ends with /v1 and nothing after it; they add /chat/completions."),
    OTHERS(
            "/v1/(images|audio|files|batches|assistants|threads|moderations|fine_tuning|vector_stores|realtime)(/.*)?",
            "Of OpenAI's API this one has chat completions and models.");

    private final Pattern path;
    private final String hint;

    OpenAiPaths(String path, String hint) {
        this.path = Pattern.compile(path);
        this.hint = hint;
    }

    /** Empty where no client of OpenAI would call the path. */
    static String hint(String path) {
        for (var known : values()) {
            if (known.path.matcher(path).matches()) {
                return known.hint;
            }
        }
        return "";
    }
}
