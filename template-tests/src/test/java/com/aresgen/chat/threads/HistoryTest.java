package com.aresgen.chat.threads;

import static com.aresgen.chat.threads.Conversation.answer;
import static com.aresgen.chat.threads.Conversation.contents;
import static com.aresgen.chat.threads.Conversation.ids;
import static com.aresgen.chat.threads.Conversation.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.Role;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class HistoryTest {
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Conversation talk = new Conversation(tenant.admin());
    private final Upstream upstream = RunningApi.eu().upstream();

    @BeforeEach
    void answers() {
        upstream.play(ServerScript.json(200, answer("Hello.")));
    }

    @Test
    void aContinuedThreadIsReadByTheModelAndKeptInOrder() {
        var thread = talk.begun("one");
        upstream.play(ServerScript.json(200, answer("Again.")));

        var second = talk.goOn(thread, "two");

        assertThat(second.status()).as(second.body()).isEqualTo(200);
        assertThat(second.header("X-Thread-Id")).isEqualTo(thread);
        assertThat(contents(upstream.asked().getFirst().json())).containsExactly("one", "Hello.", "two");
        var whole = talk.thread(thread).send().json();
        assertThat(contents(whole)).containsExactly("one", "Hello.", "two", "Again.");
        assertThat(ids(whole).toList()).isSorted().doesNotHaveDuplicates();
        assertThat(whole.path("message_count").intValue()).isEqualTo(4);
        assertThat(whole.at("/usage/prompt_tokens").intValue()).isEqualTo(14);
        assertThat(whole.at("/usage/completion_tokens").intValue()).isEqualTo(6);
        assertThat(whole.at("/messages/3/request_id").stringValue()).isEqualTo(second.requestId());
        assertThat(whole.at("/messages/3/id")).isEqualTo(second.json().path("id"));
    }

    @Test
    void aStreamContinuesAThreadAsWell() {
        var thread = talk.begun("one");
        upstream.play(
                ServerScript.stream()
                        .then(
                                ServerScript.raw(
                                        "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Again.\"}}]}\n\n"
                                                + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n")));

        var second = talk.say(request("two").put("thread_id", thread).put("stream", true))
                .send();

        assertThat(second.isDone()).as(second.body()).isTrue();
        assertThat(contents(talk.thread(thread).send().json())).containsExactly("one", "Hello.", "two", "Again.");
        upstream.play(ServerScript.json(200, answer("Third.")));
        assertThat(talk.goOn(thread, "three").status()).as("the lock has ended").isEqualTo(200);
    }

    @Test
    void everyMemberOfEveryMessageComesBack() {
        var request = request("ignored");
        var messages = request.putArray("messages");
        messages.addObject()
                .put("role", "developer")
                .put("content", "Be brief.")
                .put("name", "desk");
        messages.addObject()
                .put("role", "user")
                .putArray("content")
                .addObject()
                .put("type", "text")
                .put("text", "Weather?");
        var called = messages.addObject().put("role", "assistant").putNull("content");
        called.putArray("tool_calls")
                .addObject()
                .put("id", "call_1")
                .put("type", "function")
                .putObject("function")
                .put("name", "weather")
                .put("arguments", "{\"place\":\"Lunden\"}");
        messages.addObject().put("role", "tool").put("tool_call_id", "call_1").put("content", "Ice.");
        var thread = talk.say(request).send().header("X-Thread-Id");

        var read = talk.thread(thread).send().json().path("messages");

        assertThat(read.size()).isEqualTo(5);
        for (int i = 0; i < 4; i++) {
            var sent = (ObjectNode) messages.get(i);
            for (var member : sent.properties()) {
                assertThat(read.get(i).path(member.getKey()))
                        .as(member.getKey())
                        .isEqualTo(member.getValue());
            }
        }
    }

    @Test
    void aPageEndsWhereTheNextOneBegins() {
        var thread = talk.begun("0");
        for (int i = 1; i < 5; i++) {
            talk.goOn(thread, Integer.toString(i));
        }
        var whole = contents(talk.thread(thread).send().json());

        var read = new ArrayList<String>();
        var reply = talk.thread(thread + "?limit=3").send();
        read.addAll(contents(reply.json()));
        while (!reply.header("Link").isEmpty()) {
            assertThat(contents(reply.json())).hasSize(3);
            reply = RunningApi.eu()
                    .http()
                    .get(reply.header("Link").replaceFirst("^<(.*)>; rel=\"next\"$", "$1"))
                    .as(tenant.admin())
                    .send();
            read.addAll(contents(reply.json()));
        }

        assertThat(read).hasSize(10).isEqualTo(whole);
    }

    @Test
    void afterAnyMessageComeThoseBehindIt() {
        var thread = talk.begun("one");
        talk.goOn(thread, "two");
        var ids = ids(talk.thread(thread).send().json()).toList();

        assertThat(contents(talk.thread(thread + "?after=" + ids.get(0)).send().json()))
                .containsExactly("Hello.", "two", "Hello.");
        assertThat(contents(talk.thread(thread + "?after=" + ids.get(2)).send().json()))
                .containsExactly("Hello.");
        assertThat(contents(talk.thread(thread + "?after=" + ids.get(3)).send().json()))
                .isEmpty();
        for (var unknown : List.of("msg_00000000000000000000000000", "msg_7ZZZZZZZZZZZZZZZZZZZZZZZZZ", "nothing")) {
            assertThat(talk.thread(thread + "?after=" + unknown).send().code()).isEqualTo("message_not_found");
        }
        assertThat(talk.thread(thread + "?limit=0").send().code()).isEqualTo("invalid_limit");
    }

    @Test
    void whoKnowsTheStateGetsNoBodyUntilItChanges() {
        var thread = talk.begun("one");
        var tag = talk.thread(thread).send().header("ETag");

        assertThat(tag).matches("\"[^\"]+\"");
        for (var known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            var reply = talk.thread(thread).header("If-None-Match", known).send();
            assertThat(reply.status()).as(known).isEqualTo(304);
            assertThat(reply.body()).isEmpty();
            assertThat(reply.header("ETag")).isEqualTo(tag);
        }
        talk.goOn(thread, "two");
        var changed = talk.thread(thread).header("If-None-Match", tag).send();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void withoutStoringTheThreadIsReadAndNothingAdded() {
        var thread = talk.begun("one");
        upstream.play(ServerScript.json(200, answer("Again.")));

        var aside = talk.say(request("two").put("thread_id", thread).put("store", false))
                .send();

        assertThat(aside.status()).isEqualTo(200);
        assertThat(contents(upstream.asked().getFirst().json())).containsExactly("one", "Hello.", "two");
        assertThat(talk.thread(thread).send().json().path("message_count").intValue())
                .isEqualTo(2);
    }

    @Test
    void aListShowsTheNewestFirstAndPagesWithoutGapsWhileThreadsCome() {
        var begun = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            begun.addFirst(talk.begun("thread " + i));
        }
        var first = list("?limit=2");
        talk.begun("a newcomer");
        var second = list("?limit=2&cursor=" + first.header("X-Next-Cursor"));
        var third = list("?limit=2&cursor=" + second.header("X-Next-Cursor"));

        assertThat(third.header("X-Next-Cursor")).isEmpty();
        assertThat(third.header("Link")).isEmpty();
        assertThat(List.of(first, second, third).stream()
                        .flatMap(page -> page.json().valueStream())
                        .map(thread -> thread.path("id").stringValue()))
                .containsExactlyElementsOf(begun);
        assertThat(first.json().get(0).has("messages")).isFalse();
        assertThat(list("?limit=2&cursor=" + first.header("X-Next-Cursor") + "x")
                        .code())
                .isEqualTo("invalid_cursor");
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() {
        var thread = talk.begun("one");
        var stranger = new Conversation(RunningApi.eu().newTenant().key(Role.ADMIN));

        assertThat(stranger.thread(thread).send().code()).isEqualTo("thread_not_found");
        assertThat(stranger.goOn(thread, "two").code()).isEqualTo("thread_not_found");
        assertThat(stranger.deletion(thread).send().code()).isEqualTo("thread_not_found");
        assertThat(talk.thread(thread).send().status()).isEqualTo(200);
    }

    private Reply list(String query) {
        return RunningApi.eu()
                .http()
                .get("/v1/chat/threads" + query)
                .as(tenant.admin())
                .send();
    }
}
