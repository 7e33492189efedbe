package com.aresgen.chatbots;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import com.aresgen.suite.Waiting;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A chatbot and the workspace that owns it, whose calls it sends with the admin's key. */
public record Bot(Tenant tenant, JsonNode created) {
    /** The page on which the sample's chatbot is embedded. */
    public static final String SHOP = "https://shop.example.com";

    public static final String REFUND = "When does the refund arrive?";

    /** What the sample's sources say on {@link #REFUND}. */
    public static final String FIVE_DAYS = "five working days";

    /** A question on which the sample's sources have nothing. */
    public static final String FOREIGN = "Who won the football world cup in 1998?";

    /** The body of the sample. */
    public static ObjectNode body() {
        return Row.named("CreateChatbot").body();
    }

    /** The same, of a chatbot that answers whatever is written to it. */
    public static ObjectNode calm() {
        return body().without("escalation");
    }

    /** The same, with one source of this text. */
    public static ObjectNode knowing(String title, String text) {
        var body = calm();
        body.putObject("knowledge_base")
                .putArray("sources")
                .addObject()
                .put("external_id", "first")
                .put("title", title)
                .put("text", text);
        return body;
    }

    public static Bot of(ObjectNode body) {
        return of(RunningApi.eu().newTenant(), body);
    }

    public static Bot of(Tenant tenant, ObjectNode body) {
        var reply = RunningApi.eu()
                .http()
                .post("/v1/chatbots", body.toString())
                .as(tenant.admin())
                .send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return new Bot(tenant, reply.json());
    }

    public String id() {
        return created.path("id").stringValue();
    }

    public String knowledgeBase() {
        return created.at("/knowledge_base/id").stringValue();
    }

    public BearerKey embedKey() {
        return BearerKey.parse(created.path("embed_key").stringValue()).orElseThrow();
    }

    public VisitorJwt jwt() {
        return VisitorJwt.signedWith(created.at("/identity/secret").stringValue());
    }

    /** A page that embeds the chatbot. */
    public Page page() {
        return Page.of(this, embedKey());
    }

    public Http.Request request(String method, String path) {
        return by(tenant.admin(), method, path);
    }

    /** The same with another key. */
    public Http.Request by(BearerKey key, String method, String path) {
        return RunningApi.eu()
                .http()
                .request(method, "/v1/chatbots/" + id() + path)
                .as(key);
    }

    public Reply get(String path) {
        return request("GET", path).send();
    }

    public Reply post(String path, String body) {
        return request("POST", path).body(body).send();
    }

    public Reply patch(String path, String body) {
        return request("PATCH", path).body(body).send();
    }

    /** A message of the owner for a visitor. */
    public Reply say(String content) {
        return post("/messages", message(content).toString());
    }

    /** The same in a conversation that exists. */
    public Reply say(String conversation, String content) {
        return post(
                "/messages",
                message(content).put("conversation_id", conversation).toString());
    }

    public static ObjectNode message(String content) {
        return Json.MAPPER.createObjectNode().put("content", content);
    }

    /** The id of a new conversation with one message. */
    public String begun(String content) {
        return conversation(say(content));
    }

    /** The id of a new conversation with one message of this visitor. */
    public String begunBy(String visitor, String content) {
        var body = message(content);
        body.putObject("visitor").put("id", visitor);
        return conversation(post("/messages", body.toString()));
    }

    /** The conversation of an answer that is good. */
    public static String conversation(Reply answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("conversation_id").stringValue();
    }

    public JsonNode read(String conversation) {
        return get("/conversations/" + conversation).json();
    }

    /** The messages of a conversation, the oldest first. */
    public List<JsonNode> messages(String conversation) {
        return read(conversation).path("messages").valueStream().toList();
    }

    /** The ids of a list of conversations, in its order. */
    public List<String> listed(String query) {
        return ids(get("/conversations" + query));
    }

    public static List<String> ids(Reply list) {
        assertThat(list.status()).as(list.body()).isEqualTo(200);
        return list.json()
                .valueStream()
                .map(each -> each.path("id").stringValue())
                .toList();
    }

    /** The chatbot once its worker has nothing left to index. */
    public JsonNode indexed() {
        return Waiting.until(
                () -> get("").json(),
                bot -> !bot.path("status").asString("indexing").equals("indexing"));
    }

    public List<JsonNode> sources() {
        return get("/sources?limit=100").json().valueStream().toList();
    }
}
