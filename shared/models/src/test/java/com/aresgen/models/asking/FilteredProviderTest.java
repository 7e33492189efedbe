package com.aresgen.models.asking;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.ChatProvider;
import com.aresgen.models.Deadlines;
import com.aresgen.models.Message;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerFilter;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.FinishReason;
import com.aresgen.models.answer.RunningAnswer;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.models.catalogue.Model;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What filters of a request do to the answers of any provider. */
class FilteredProviderTest {
    private static final Model MODEL = Catalogue.load().find("remote/first").orElseThrow();
    private static final TokenUsage USED = new TokenUsage(7, 3);
    private static final Prompt PROMPT = new Prompt(
            List.of(new Message("user", "Say it.")), Optional.empty(), List.of(), Map.of(), Deadlines.of(Instant.MAX));

    private final List<UntilFullStop> made = new ArrayList<>();
    private final List<TokenUsage> uses = new ArrayList<>();

    /** Ends an answer at its first full stop, and holds the last character of each part back. */
    private static final class UntilFullStop implements AnswerFilter {
        private String held = "";
        private boolean over;

        @Override
        public AnswerPart part(AnswerPart piece) {
            if (over || piece.content() == null) {
                return AnswerPart.NOTHING;
            }
            var text = held + piece.content();
            over = text.contains(".");
            var end = over ? text.indexOf('.') : Math.max(text.length() - 1, 0);
            held = over ? "!" : text.substring(end);
            return AnswerPart.text(text.substring(0, end));
        }

        @Override
        public AnswerPart rest() {
            return AnswerPart.text(held);
        }

        @Override
        public boolean isOver() {
            return over;
        }
    }

    /** Answers each time with the next of some texts, in parts of three characters. */
    private static final class Scripted implements ChatProvider {
        private static final int PART = 3;

        private final Deque<String> texts;
        private boolean closed;

        Scripted(String... texts) {
            this.texts = new ArrayDeque<>(Arrays.asList(texts));
        }

        @Override
        public Completion complete(Model model, Prompt prompt) {
            return new Completion.Answered(
                    AnswerPart.text(texts.remove()), FinishReason.STOP, USED, Optional.empty(), List.of());
        }

        @Override
        public AnswerStart stream(Model model, Prompt prompt) {
            var events = new ArrayDeque<Event>();
            var text = texts.remove();
            for (int at = 0; at < text.length(); at += PART) {
                var part = text.substring(at, Math.min(text.length(), at + PART));
                events.add(new Event.Part(AnswerPart.text(part)));
            }
            events.add(new Event.Ended(FinishReason.STOP, USED, List.of()));
            return new AnswerStart.Begun(Optional.empty(), new RunningAnswer() {
                @Override
                public Event next() {
                    return events.remove();
                }

                @Override
                public void close() {
                    closed = true;
                }
            });
        }
    }

    @Test
    void aWholeAnswerThatAFilterEndsIsCut() {
        var answer = complete(request(), new Scripted("Yes. No"));

        assertThat(answer.piece()).isEqualTo(AnswerPart.text("Yes!"));
        assertThat(answer.finish()).isEqualTo(FinishReason.CONTENT_FILTER);
        assertThat(uses).containsExactly(USED);
    }

    @Test
    void aStreamThatAFilterEndsStopsTheModelAndItsUsageIsAnEstimate() {
        var provider = new Scripted("Hello world. And so on");
        try (var answer = streamed(request(), provider)) {
            var text = new StringBuilder();
            var event = answer.next();
            for (; event instanceof Event.Part(var part); event = answer.next()) {
                text.append(part.content());
            }
            var end = (Event.Ended) event;

            assertThat(text).hasToString("Hello world!");
            assertThat(end.finish()).isEqualTo(FinishReason.CONTENT_FILTER);
            assertThat(end.usage()).isEqualTo(new TokenUsage(2, 3));
            assertThat(end.warnings())
                    .singleElement()
                    .satisfies(each -> assertThat(each.code()).isEqualTo("usage_estimated"));
            assertThat(answer.next()).isEqualTo(end);
            assertThat(provider.closed).isTrue();
            assertThat(uses).containsExactly(end.usage());
        }
    }

    @Test
    void whatAFilterHoldsComesBeforeTheEnd() {
        try (var answer = streamed(request(), new Scripted("Hello"))) {
            assertThat(answer.next()).isEqualTo(new Event.Part(AnswerPart.text("He")));
            assertThat(answer.next()).isEqualTo(new Event.Part(AnswerPart.text("ll")));
            assertThat(answer.next()).isEqualTo(new Event.Part(AnswerPart.text("o")));
            assertThat(answer.next()).isEqualTo(new Event.Ended(FinishReason.STOP, USED, List.of()));
        }
    }

    @Test
    void theFormIsCheckedAfterTheFiltersAndEachAnswerHasItsOwn() {
        var request = new ModelRequest(List.of(MODEL), PROMPT, new OutputFormat.JsonObject(), Optional.empty())
                .filteredBy(this::fresh);
        var answer = complete(request, new Scripted("No JSON", "{}"));

        assertThat(answer.piece()).isEqualTo(AnswerPart.text("{}"));
        assertThat(made).hasSize(2);
    }

    private List<AnswerFilter> fresh(OutputFormat format) {
        var filter = new UntilFullStop();
        made.add(filter);
        return List.of(filter);
    }

    private ModelRequest request() {
        return new ModelRequest(List.of(MODEL), PROMPT).filteredBy(this::fresh);
    }

    private Completion.Answered complete(ModelRequest request, ChatProvider provider) {
        var router = new ModelRouter(new Providers(provider, provider, provider));
        return ((ModelReply.Answered<Completion.Answered>) router.complete(request, (_, usage) -> uses.add(usage)))
                .answer();
    }

    private MeteredAnswer streamed(ModelRequest request, ChatProvider provider) {
        var router = new ModelRouter(new Providers(provider, provider, provider));
        return ((ModelReply.Answered<MeteredAnswer>) router.stream(request, (_, usage) -> uses.add(usage))).answer();
    }
}
