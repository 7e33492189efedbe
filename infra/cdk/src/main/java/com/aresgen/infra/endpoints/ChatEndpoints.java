package com.aresgen.infra.endpoints;

import static com.aresgen.infra.endpoints.ApiEndpoint.delete;
import static com.aresgen.infra.endpoints.ApiEndpoint.get;
import static com.aresgen.infra.endpoints.ApiEndpoint.post;
import static com.aresgen.infra.resources.SecretName.LLM;
import static com.aresgen.infra.resources.TableName.DELETIONS;
import static com.aresgen.infra.resources.TableName.THREADS;
import static com.aresgen.infra.resources.TableName.VOICES;

import java.util.List;

/** The family {@code chat}: completions, and the threads that they add to. */
final class ChatEndpoints {
    static final List<ApiEndpoint> ALL = List.of(
            post("/v1/chat/completions", chat("complete.CompleteChat"))
                    .streaming()
                    .withMemory(512)
                    .reserving(30)
                    .asksModels()
                    .reads(LLM)
                    .authenticated()
                    .claiming()
                    .gets(DELETIONS)
                    .gets(VOICES)
                    .gets(THREADS)
                    .queries(THREADS)
                    .puts(THREADS)
                    .updates(THREADS),
            get("/v1/chat/threads", chat("threads.ListThreads"))
                    .authenticated()
                    .paged()
                    .queries(THREADS.index("Workspace")),
            get("/v1/chat/threads/{id}", chat("threads.GetThread"))
                    .authenticated()
                    .gets(THREADS)
                    .queries(THREADS),
            delete("/v1/chat/threads/{id}", chat("threads.DeleteThread"))
                    .authenticated()
                    .idempotent()
                    .gets(THREADS)
                    .puts(THREADS)
                    .deleting());

    private ChatEndpoints() {}

    private static HandlerName chat(String name) {
        return new HandlerName(FamilyName.CHAT, name);
    }
}
