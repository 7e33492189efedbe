package com.aresgen.infra.endpoints;

import static com.aresgen.infra.endpoints.ApiEndpoint.delete;
import static com.aresgen.infra.endpoints.ApiEndpoint.get;
import static com.aresgen.infra.endpoints.ApiEndpoint.patch;
import static com.aresgen.infra.endpoints.ApiEndpoint.post;
import static com.aresgen.infra.resources.SecretName.LLM;
import static com.aresgen.infra.resources.SecretName.SIGNING;
import static com.aresgen.infra.resources.TableName.CHATBOTS;
import static com.aresgen.infra.resources.TableName.CONVERSATIONS;
import static com.aresgen.infra.resources.TableName.DELETIONS;
import static com.aresgen.infra.resources.TableName.DOCUMENTS;
import static com.aresgen.infra.resources.TableName.KEYS;
import static com.aresgen.infra.resources.TableName.KNOWLEDGE;
import static com.aresgen.infra.resources.TableName.VOICES;

import com.aresgen.infra.resources.QueueName;
import java.util.List;

/** The family {@code chatbots}: chatbots with their sources, their conversations, and the worker that indexes. */
final class ChatbotEndpoints {
    private static final String ONE = "/v1/chatbots/{id}/conversations/{conversation_id}";

    static final List<ApiEndpoint> ALL = List.of(
            post("/v1/chatbots", chatbots("bots.CreateChatbot"))
                    .embeds()
                    .reads(LLM)
                    .authenticated()
                    .claiming()
                    .gets(DELETIONS)
                    .gets(VOICES)
                    .gets(DOCUMENTS)
                    .gets(KNOWLEDGE)
                    .puts(KNOWLEDGE)
                    .puts(CHATBOTS)
                    .puts(KEYS)
                    .wakes(QueueName.INDEXING),
            get("/v1/chatbots", chatbots("bots.ListChatbots"))
                    .authenticated()
                    .paged()
                    .queries(CHATBOTS.index("Workspace"))
                    .batchGets(KNOWLEDGE),
            get("/v1/chatbots/{id}", chatbots("bots.GetChatbot"))
                    .authenticated()
                    .gets(CHATBOTS)
                    .gets(KNOWLEDGE),
            get("/v1/chatbots/{id}/profile", chatbots("bots.GetChatbotProfile"))
                    .authenticated()
                    .gets(CHATBOTS),
            patch("/v1/chatbots/{id}", chatbots("bots.UpdateChatbot"))
                    .embeds()
                    .reads(LLM)
                    .authenticated()
                    .claiming()
                    .gets(DELETIONS)
                    .gets(VOICES)
                    .gets(KNOWLEDGE)
                    .gets(CHATBOTS)
                    .puts(CHATBOTS),
            delete("/v1/chatbots/{id}", chatbots("bots.DeleteChatbot"))
                    .authenticated()
                    .idempotent()
                    .gets(CHATBOTS)
                    .puts(CHATBOTS)
                    .gets(KNOWLEDGE)
                    .puts(KNOWLEDGE)
                    .deletes(KEYS)
                    .deleting(),
            post("/v1/chatbots/{id}/embed-key/rotate", chatbots("secrets.RotateEmbedKey"))
                    .authenticated()
                    .idempotent()
                    .gets(DELETIONS)
                    .gets(CHATBOTS)
                    .puts(CHATBOTS)
                    .checks(CHATBOTS),
            post("/v1/chatbots/{id}/identity-secret/rotate", chatbots("secrets.RotateIdentitySecret"))
                    .authenticated()
                    .idempotent()
                    .gets(DELETIONS)
                    .gets(CHATBOTS)
                    .puts(CHATBOTS),
            post("/v1/chatbots/{id}/sources", chatbots("sources.AddSources"))
                    .authenticated()
                    .idempotent()
                    .gets(DELETIONS)
                    .gets(CHATBOTS)
                    .puts(CHATBOTS)
                    .gets(DOCUMENTS)
                    .gets(KNOWLEDGE)
                    .queries(KNOWLEDGE)
                    .puts(KNOWLEDGE)
                    .wakes(QueueName.INDEXING),
            get("/v1/chatbots/{id}/sources", chatbots("sources.ListSources"))
                    .authenticated()
                    .paged()
                    .gets(CHATBOTS)
                    .gets(KNOWLEDGE)
                    .queries(KNOWLEDGE),
            delete("/v1/chatbots/{id}/sources/{source_id}", chatbots("sources.DeleteSource"))
                    .authenticated()
                    .idempotent()
                    .gets(CHATBOTS)
                    .gets(KNOWLEDGE)
                    .puts(KNOWLEDGE)
                    .deletes(KNOWLEDGE)
                    .deleting(),
            post("/v1/chatbots/{id}/messages", chatbots("messages.SendMessage"))
                    .streaming()
                    .reserving(10)
                    .asksModels()
                    .embeds()
                    .reads(LLM)
                    .reads(SIGNING)
                    .authenticated()
                    .claiming()
                    .gets(DELETIONS)
                    .gets(VOICES)
                    .gets(CHATBOTS)
                    .queries(CHATBOTS)
                    .checks(CHATBOTS)
                    .gets(KNOWLEDGE)
                    .queries(KNOWLEDGE)
                    .batchGets(KNOWLEDGE)
                    .gets(CONVERSATIONS)
                    .queries(CONVERSATIONS)
                    .puts(CONVERSATIONS)
                    .updates(CONVERSATIONS)
                    .announcing(),
            get("/v1/chatbots/{id}/conversations", chatbots("conversations.ListConversations"))
                    .authenticated()
                    .paged()
                    .gets(CHATBOTS)
                    .queries(CONVERSATIONS)
                    .queries(CONVERSATIONS.index("Rows"))
                    .batchGets(CONVERSATIONS),
            get(ONE, chatbots("conversations.GetConversation"))
                    .authenticated()
                    .reads(SIGNING)
                    .gets(CHATBOTS)
                    .gets(CONVERSATIONS)
                    .queries(CONVERSATIONS),
            patch(ONE, chatbots("conversations.UpdateConversation"))
                    .authenticated()
                    .idempotent()
                    .reads(SIGNING)
                    .gets(DELETIONS)
                    .gets(CHATBOTS)
                    .gets(CONVERSATIONS)
                    .puts(CONVERSATIONS)
                    .updates(CONVERSATIONS)
                    .announcing(),
            delete(ONE, chatbots("conversations.DeleteConversation"))
                    .authenticated()
                    .idempotent()
                    .gets(CHATBOTS)
                    .gets(CONVERSATIONS)
                    .puts(CONVERSATIONS)
                    .deletes(CONVERSATIONS)
                    .deleting(),
            post(ONE + "/messages", chatbots("conversations.AnswerAsAgent"))
                    .authenticated()
                    .idempotent()
                    .gets(DELETIONS)
                    .gets(CHATBOTS)
                    .checks(CHATBOTS)
                    .gets(CONVERSATIONS)
                    .puts(CONVERSATIONS)
                    .updates(CONVERSATIONS)
                    .announcing());

    static final List<Worker> WORKERS = List.of(Worker.on(QueueName.INDEXING, chatbots("indexing.IndexSources"))
            .embeds()
            .on(
                    KNOWLEDGE,
                    "GetItem",
                    "BatchGetItem",
                    "Query",
                    "PutItem",
                    "UpdateItem",
                    "DeleteItem",
                    "ConditionCheckItem")
            .on(DOCUMENTS, "GetItem", "Query")
            .sends(QueueName.INDEXING));

    private ChatbotEndpoints() {}

    private static HandlerName chatbots(String name) {
        return new HandlerName(FamilyName.CHATBOTS, name);
    }
}
