package com.aresgen.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.EventStream.Ending;
import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Overloaded;
import com.aresgen.http.stages.Audit;
import com.aresgen.http.stages.AuditEntry;
import com.aresgen.http.stages.Problems;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.Region;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    private static final Calls CALL = Calls.get("/v1/things/thing_1");

    private final List<String> sent = new ArrayList<>();
    private final List<AuditEntry> audited = new ArrayList<>();
    private final Call call = CALL.call();

    @Test
    void getsTheHeadersOfEveryAnswerAndKeepsItsOwn() {
        var stream = through(sink -> new Ending.Complete(Frame.DONE, List.of()));

        assertThat(stream.headers().first("X-Request-Id")).contains(Calls.REQUEST_ID);
        assertThat(stream.headers().first("Cache-Control")).contains("no-transform");
    }

    @Test
    void isAuditedWhenItIsOverAndNotBefore() {
        var stream = through(sink -> {
            assertThat(audited).isEmpty();
            return new Ending.Complete(Frame.DONE, List.of());
        });
        assertThat(audited).isEmpty();
        run(stream);

        assertThat(audited).extracting(AuditEntry::status).containsExactly(200);
        assertThat(audited.getFirst().code()).isNull();
    }

    @Test
    void saysInAFrameOfItsOwnThatItFailed() {
        run(through(sink -> {
            sink.send(Frame.data("half"));
            return new Ending.Failed(new Overloaded("Too busy."));
        }));

        assertThat(sent).hasSize(2).first().isEqualTo("data: \"half\"\n\n");
        assertThat(sent.getLast()).startsWith("event: error\ndata: {");
        var problem = Json.MAPPER.readTree(sent.getLast().substring("event: error\ndata: ".length()));
        assertThat(problem.path("code").stringValue()).isEqualTo("overloaded");
        assertThat(problem.at("/error/code").stringValue()).isEqualTo("overloaded");
        assertThat(audited.getFirst().code()).isEqualTo("overloaded");
    }

    @Test
    void aFrameIsOneLineWhateverItHolds() {
        assertThat(text(Frame.data("two\nlines\r\n"))).isEqualTo("data: \"two\\nlines\\r\\n\"\n\n");
    }

    private EventStream through(EventStream.Production production) {
        var stages = new Pipeline(
                List.of(new Audit(Region.EU, InstantSource.system(), audited::add), new Problems(Region.EU)));
        var headers = Headers.NONE.with("Cache-Control", "no-transform");
        return (EventStream) stages.around(_ -> new EventStream(headers, List.of(), production))
                .handle(call);
    }

    private void run(EventStream stream) {
        var _ = stream.production().run(frame -> sent.add(text(frame)));
    }

    private static String text(Frame frame) {
        return new String(frame.bytes(), StandardCharsets.UTF_8);
    }
}
