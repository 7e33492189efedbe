package com.aresgen.voices;

import static com.aresgen.chat.threads.Conversation.answer;
import static com.aresgen.chat.threads.Conversation.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.deletions.Canary;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.Role;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.LogLines;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A deleted voice leaves nothing behind but its id in what was answered. */
class DeletedVoiceTest {
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final VoiceCaller caller = new VoiceCaller(tenant.admin());

    @Test
    void aCanaryInEveryVersionIsNowhereAfterThePurge() {
        RunningApi.eu().upstream().play(ServerScript.json(200, answer("Hello.")));
        var canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        var sample = Writing.CHATTY.replace("Ines", canary);
        var voice = VoiceCaller.voice("A " + canary, sample)
                .put("description", canary)
                .put("banned_replacement", canary);
        voice.putArray("banned_phrases").add("my " + canary);
        var id = RunningApi.eu()
                .http()
                .post("/v1/voices", voice.toString())
                .as(tenant.admin())
                .keyed("made")
                .send()
                .json()
                .path("id")
                .stringValue();
        caller.patch(id, "{\"name\":\"B " + canary + "\"}").keyed("changed").send();
        caller.patch(
                        id,
                        Json.MAPPER
                                .createObjectNode()
                                .put("sample_text", Writing.FORMAL + " " + canary)
                                .toString())
                .send();
        RunningApi.eu()
                .http()
                .post("/v1/voices/" + id + "/check", "{\"text\":\"Not my " + canary + "!\"}")
                .as(tenant.admin())
                .keyed("checked")
                .send();
        var thread = caller.chat(request("Hello?").put("voice_id", id)).header("X-Thread-Id");
        assertThat(Canary.places(canary, 7))
                .as("else its absence would prove nothing")
                .hasSize(7);

        var deletion = FinishedDeletions.deletedAt("/v1/voices/" + id, tenant.admin());

        assertThat(Canary.places(canary)).isEmpty();
        assertThat(LogLines.raw()).noneMatch(line -> line.contains(canary));
        assertThat(deletion.path("voice_id").stringValue()).isEqualTo(id);
        assertThat(deletion.path("purged"))
                .isEqualTo(Json.MAPPER.readTree("{\"earlier_versions\":2,\"samples\":2,\"responses\":3}"));
        assertThat(RunningApi.eu()
                        .http()
                        .get("/v1/chat/threads/" + thread)
                        .as(tenant.admin())
                        .send()
                        .json()
                        .at("/messages/1/voice/id")
                        .stringValue())
                .isEqualTo(id);
    }

    @Test
    void newCallsDoNotFindItAndStoredAnswersAreGone() {
        var sample = VoiceCaller.voice("Harbour", Writing.CHATTY).toString();
        var create = RunningApi.eu()
                .http()
                .post("/v1/voices", sample)
                .as(tenant.admin())
                .keyed("a key");
        var id = create.send().json().path("id").stringValue();
        caller.patch(id, "{\"name\":\"x\"}").send();
        RunningApi.eu()
                .http()
                .request("DELETE", "/v1/voices/" + id)
                .as(tenant.admin())
                .send();

        for (var reference : new String[] {id, id + "@1", id + "@2"}) {
            assertThat(caller.get(reference).code()).isEqualTo("voice_not_found");
            assertThat(caller.check(reference, "A text.").code()).isEqualTo("voice_not_found");
            assertThat(caller.chat(request("Hello?").put("voice_id", reference)).code())
                    .isEqualTo("voice_not_found");
        }
        assertThat(caller.patch(id, "{\"name\":\"y\"}").send().code()).isEqualTo("voice_not_found");
        assertThat(caller.list("").json()).isEmpty();
        assertThat(create.send().code()).isEqualTo("response_erased");
    }

    @Test
    void anEditorDeletesItsOwnAndAnAdminEverything() {
        var editor = new VoiceCaller(tenant.key(Role.EDITOR));
        var mine = caller.banning();
        var theirs = editor.banning();

        assertThat(deletion(editor, mine)).isEqualTo(403);
        assertThat(deletion(editor, theirs)).isEqualTo(200);
        assertThat(deletion(caller, mine)).isEqualTo(200);
    }

    private static int deletion(VoiceCaller by, String id) {
        return RunningApi.eu()
                .http()
                .request("DELETE", "/v1/voices/" + id)
                .as(by.key())
                .send()
                .status();
    }
}
