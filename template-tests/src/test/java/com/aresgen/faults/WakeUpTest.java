package com.aresgen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.EventStream;
import com.aresgen.http.Frame;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.WakeUp;
import com.aresgen.http.Write;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.Role;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Workers are woken for committed work only, after answers and after streams. */
class WakeUpTest {
    private static final WakeUp WAKE_UP = new WakeUp.Message("queue", "message");

    private final EndpointBench bench = new EndpointBench();
    private final Notes notes = new Notes(bench);
    private final Tenant tenant = RunningApi.eu().newTenant();

    @Test
    void anAnswerWakesOnceAndItsReplayDoesNot() {
        var door = door(writes -> Answer.ok("made").writing(writes).waking(WAKE_UP));

        assertThat(door.send(tenant.admin(), "once", "{}").status()).isEqualTo(200);
        assertThat(door.send(tenant.admin(), "once", "{}").status()).isEqualTo(200);
        assertThat(bench.sent.to("queue")).containsExactly("message");
    }

    @Test
    void aStreamWakesWhenItsWritesAreCommittedKeyedOrNot() {
        var door = door(writes -> new Outcome.Effect(() -> new EventStream(Headers.NONE, List.of(), _ -> {
            assertThat(bench.sent.to("queue")).isEmpty();
            return new EventStream.Ending.Complete(Frame.DONE, writes, List.of(WAKE_UP));
        })));

        assertThat(door.send(tenant.admin(), "keyed", "{}").body()).contains("[DONE]");
        assertThat(bench.sent.to("queue")).containsExactly("message");
    }

    @Test
    void aStreamWithoutAKeyWakesToo() {
        var door = door(writes -> new Outcome.Effect(() -> new EventStream(
                Headers.NONE, List.of(), _ -> new EventStream.Ending.Complete(Frame.DONE, writes, List.of(WAKE_UP)))));

        assertThat(door.send(tenant.admin(), "{}").body()).contains("[DONE]");
        assertThat(bench.sent.to("queue")).containsExactly("message");
    }

    @Test
    void whatIsNotCommittedWakesNobody() {
        var door = door(writes -> {
            var thread = bench.threads;
            var gone = thread.find("thr_01J00000000000000000000000", tenant.workspace());
            assertThat(gone).isEmpty();
            return Answer.ok("made").writing(writes).writing(writes).waking(WAKE_UP);
        });

        assertThat(door.send(tenant.admin(), "twice", "{}").status()).isGreaterThanOrEqualTo(400);
        assertThat(bench.sent.to("queue")).isEmpty();
    }

    private Door door(Function<List<Write>, Outcome> outcome) {
        return bench.writing(new Endpoint.Bodiless() {
            @Override
            public Route route() {
                return Route.post("/v1/woken").needs(Role.EDITOR);
            }

            @Override
            public Outcome handle(Call call) {
                return outcome.apply(notes.writes(call, bench.ids.next("thr"), "a note"));
            }
        });
    }
}
