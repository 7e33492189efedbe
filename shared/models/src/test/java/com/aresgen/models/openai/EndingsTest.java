package com.aresgen.models.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.problem.Failure;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.upstream.AnswerEvents;
import com.aresgen.models.upstream.Ending;
import com.aresgen.models.upstream.EndingTable;
import com.aresgen.models.upstream.EndingTable.Fate;
import com.aresgen.models.upstream.Upstream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the table in infra/decisions/0077. */
class EndingsTest {
    private static final Map<String, Fate> TABLE =
            EndingTable.read(Path.of("../..").toAbsolutePath().normalize());

    static List<Ending> endings() {
        return Ending.all();
    }

    @Test
    void eachRowHasAScript() {
        assertThat(endings()).extracting(Ending::name).containsExactlyElementsOf(TABLE.keySet());
    }

    @ParameterizedTest
    @MethodSource("endings")
    void aStreamEndsAsTheTableHasIt(Ending ending) {
        try (var upstream = Upstream.playing(ending.stream())) {
            var start = OpenAiCalls.stream(upstream);
            assertThat(
                            start instanceof AnswerStart.Declined(Failure failure)
                                    ? fate(failure)
                                    : fate(AnswerEvents.of(start).getLast()))
                    .isEqualTo(row(ending).stream());
        }
    }

    @ParameterizedTest
    @MethodSource("endings")
    void aWholeAnswerEndsAsTheTableHasIt(Ending ending) {
        try (var upstream = Upstream.playing(ending.whole())) {
            var time = ending.waits() ? Duration.ofMillis(700) : Duration.ofSeconds(20);
            var completion = OpenAiCalls.provider(upstream).complete(OpenAiCalls.MODEL, OpenAiCalls.prompt(time));

            assertThat(completion instanceof Completion.Declined(Failure failure) ? fate(failure) : "complete")
                    .isEqualTo(row(ending).whole());
        }
    }

    private static Fate row(Ending ending) {
        var row = TABLE.get(ending.name());
        assertThat(row).isNotNull();
        return row == null ? new Fate("", "") : row;
    }

    private static String fate(Event last) {
        return switch (last) {
            case Event.Ended end ->
                end.warnings().stream().anyMatch(warning -> warning.code().equals("unknown_finish_reason"))
                        ? "complete, with a warning"
                        : "complete";
            case Event.Broken(Failure failure) -> fate(failure);
            case Event.Part _ -> "open";
        };
    }

    private static String fate(Failure failure) {
        return switch (failure.problem()) {
            case UPSTREAM_TIMEOUT -> "timeout";
            case UPSTREAM_RATE_LIMITED -> "rate limited";
            case UPSTREAM_ERROR -> "failed";
            default -> failure.toString();
        };
    }
}
