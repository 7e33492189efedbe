package com.aresgen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.Actor;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Caller;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Parameters;
import com.aresgen.http.Payload;
import com.aresgen.http.Trail;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.Permission;
import com.aresgen.http.values.Role;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** A run of a workflow calls an endpoint like any caller, through the internal entrance. */
class InternalCallTest {
    private static final String TEXT = "{\"text\":\"a note\"}";

    private final EndpointBench bench = new EndpointBench();
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Actor run =
            new Actor.Run(bench.ids.next("run"), tenant.admin().keyId());

    @Test
    void doesOnceWhatItsKeyNames() {
        var first = call(run, Role.EDITOR, "run/step/1");
        var again = call(run, Role.EDITOR, "run/step/1");
        var next = call(run, Role.EDITOR, "run/step/2");

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.body().text()).isEqualTo(first.body().text());
        assertThat(again.headers().first("Idempotent-Replayed")).contains("true");
        assertThat(next.body().text()).isNotEqualTo(first.body().text());
    }

    @Test
    void makesThingsAndAuditEntriesInItsOwnName() {
        var answer = call(run, Role.EDITOR, "mine");

        var note = Json.MAPPER.readTree(answer.body().bytes()).path("id").stringValue();
        assertThat(bench.threads.find(note, tenant.workspace()).orElseThrow().createdBy())
                .isEqualTo(run.id());
        assertThat(bench.audited).singleElement().satisfies(entry -> {
            assertThat(entry.workspaceId()).isEqualTo(tenant.workspace());
            assertThat(entry.keyId()).isEqualTo(run.id());
            assertThat(entry.secret()).isNull();
            assertThat(entry.status()).isEqualTo(200);
        });
    }

    @Test
    void isLoggedUnderTheIdOfItsAuditEntry() {
        var ids = new ArrayList<String>();
        var watch = new Watch() {
            @Override
            public void before(SdkRequest request) {
                ids.add(MDC.get("request_id"));
            }
        };

        var _ = StoreCalls.watchedBy(watch, () -> call(run, Role.EDITOR, "logged"));

        assertThat(bench.audited)
                .singleElement()
                .satisfies(entry -> assertThat(ids).isNotEmpty().containsOnly(entry.requestId()));
        assertThat(MDC.get("request_id")).isNull();
    }

    @Test
    void sharesNoSlotWithAnotherActorWhateverTheyAreCalled() {
        var actors = List.of(
                run,
                new Actor.EditToken(
                        run.id().replace("run_", "tok_"),
                        "doc_1",
                        Permission.WRITE,
                        Set.of(),
                        tenant.admin().keyId()),
                new Actor.Visitor("emb_1", "bot_1", Set.of(), run.id()),
                new Actor.Visitor("emb_1", "bot_1/" + run.id(), Set.of(), ""),
                new Actor.Key(tenant.admin().keyId(), Actor.Secret.CURRENT));

        var notes = actors.stream()
                .map(actor -> call(actor, Role.EDITOR, "the same key").body().text())
                .toList();

        assertThat(notes).doesNotHaveDuplicates();
    }

    @Test
    void mayDoNoMoreThanItsRole() {
        var refused = call(run, Role.VIEWER, "refused");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(bench.audited)
                .singleElement()
                .satisfies(entry -> assertThat(entry.code()).isEqualTo("insufficient_role"));
    }

    @Test
    void takesNoLeaseOfModelCalls() {
        var asking = new Asking(new Notes(bench));
        var updated = new ArrayList<String>();
        Watch watch = new Watch() {
            @Override
            public void before(SdkRequest request) {
                if (request instanceof UpdateItemRequest update) {
                    updated.add(update.key().toString());
                }
            }
        };

        StoreCalls.watchedBy(watch, () -> call(asking, run, Role.EDITOR, "internal"));
        assertThat(updated).isEmpty();
        StoreCalls.watchedBy(watch, () -> bench.writing(asking).send(tenant.admin(), TEXT));
        assertThat(updated).anyMatch(key -> key.contains(tenant.admin().keyId() + "#in-flight"));
    }

    private Answer call(Actor actor, Role role, String key) {
        return call(new Notes(bench), actor, role, key);
    }

    private Answer call(Endpoint<?> endpoint, Actor actor, Role role, String key) {
        var now = bench.clock.instant();
        var call = new Call(
                bench.ids.next("req"),
                now,
                now.plusSeconds(30),
                "POST",
                "/v1/notes",
                "/v1/notes",
                Map.of(),
                Parameters.NONE,
                Headers.NONE.with("Idempotency-Key", key),
                new Payload(Payload.JSON, TEXT.getBytes(StandardCharsets.UTF_8)),
                "192.0.2.7",
                new Trail(),
                Optional.empty(),
                Optional.empty());
        return (Answer) bench.internal(endpoint).handle(call.from(new Caller(tenant.workspace(), actor, role)));
    }
}
