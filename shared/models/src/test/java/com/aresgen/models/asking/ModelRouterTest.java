package com.aresgen.models.asking;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Failure;
import com.aresgen.models.Deadlines;
import com.aresgen.models.Message;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.failure.BudgetExceeded;
import com.aresgen.models.failure.OutputSchemaMismatch;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.openai.OpenAi;
import com.aresgen.models.upstream.Asked;
import com.aresgen.models.upstream.ChatAnswers;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the router does for every endpoint: fallbacks, budget, output format, and one usage record per request. */
class ModelRouterTest {
    private static final Model FIRST = model("remote/first");
    private static final Model SECOND = model("remote/second");
    private static final Model PRICED = model("openai/gpt-5-mini");
    private static final Model TEXT_ONLY = model("openai/gpt-4");
    private static final ServerScript FAILS = ServerScript.json(500, "{}");
    private static final String BAD = "{\"town\":\"Oslo\"}";
    private static final String GOOD = "{\"city\":\"Oslo\"}";
    private static final TokenUsage USED = new TokenUsage(7, 3);

    private final Upstream upstream = Upstream.playing(FAILS);
    private final OpenAi server = new OpenAi(upstream.baseUrl(), Optional::empty, InstantSource.system());
    private final ModelRouter router = new ModelRouter(new Providers(server, server, server));
    private final List<Use> uses = new ArrayList<>();

    private record Use(Model model, TokenUsage usage) {}

    @AfterEach
    void close() {
        upstream.close();
    }

    @Test
    void theNextModelAnswersWhenTheFirstFails() {
        upstream.play(FAILS, ChatAnswers.answer("Hi"));

        assertThat(complete(new ModelRequest(List.of(FIRST, SECOND), prompt("Hi"))))
                .isInstanceOfSatisfying(
                        ModelReply.Answered.class,
                        answered -> assertThat(answered.model()).isEqualTo(SECOND));
        assertThat(asked()).containsExactly("first", "second");
        assertThat(uses).containsExactly(new Use(SECOND, USED));
    }

    @Test
    void theLastFailureIsReportedWhenNoneAnswers() {
        assertThat(failure(complete(new ModelRequest(List.of(FIRST, SECOND), prompt("Hi")))))
                .isInstanceOf(UpstreamError.class);
        assertThat(asked()).containsExactly("first", "second");
        assertThat(uses).isEmpty();
    }

    @Test
    void aFallbackThatCannotReadTheMessagesIsSkipped() {
        var image = new Message("user", "", Json.MAPPER.readTree("""
                {"role": "user", "content": [{"type": "image_url", "image_url": {"url": "data:,"}}]}"""));

        complete(new ModelRequest(
                List.of(FIRST, TEXT_ONLY, SECOND), prompt("Look").followedBy(image)));

        assertThat(asked()).containsExactly("first", "second");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatCouldCostTooMuchIsNotAsked(boolean stream) {
        var request = new ModelRequest(
                List.of(PRICED), prompt("Hi"), new OutputFormat.Text(), Optional.of(new BigDecimal("0.0001")));
        var reply = stream ? router.stream(request, this::used) : complete(request);

        assertThat(failure(reply)).isInstanceOf(BudgetExceeded.class);
        assertThat(upstream.asked()).isEmpty();
    }

    @Test
    void anAnswerInAnotherFormGoesBackOnceAndBothAreMeteredTogether() {
        upstream.play(ChatAnswers.answer(BAD), ChatAnswers.answer(GOOD));

        assertThat(complete(ofCities()))
                .isInstanceOfSatisfying(
                        ModelReply.Answered.class,
                        answered -> assertThat(((Completion.Answered) answered.answer()).piece())
                                .isEqualTo(AnswerPart.text(GOOD)));
        assertThat(upstream.asked().getFirst().json().at("/response_format/json_schema/schema/required/0"))
                .hasToString("\"city\"");
        assertThat(uses).containsExactly(new Use(FIRST, USED.plus(USED)));
    }

    @Test
    void anAnswerThatStaysWrongFailsAndIsMeteredAllTheSame() {
        upstream.play(ChatAnswers.answer(BAD));

        assertThat(failure(complete(ofCities()))).isInstanceOf(OutputSchemaMismatch.class);
        assertThat(uses).containsExactly(new Use(FIRST, USED.plus(USED)));
    }

    @Test
    void aStreamIsMeteredAtItsEndOnce() {
        upstream.play(ChatAnswers.streamed("Hel", "lo"));
        try (var answer = streamed(new ModelRequest(List.of(FIRST), prompt("Hi")))) {
            assertThat(answer.next()).isEqualTo(new Event.Part(AnswerPart.text("Hel")));
            answer.next();
            var end = (Event.Ended) answer.next();

            assertThat(answer.next()).isEqualTo(end);
            assertThat(answer.whole(end).piece()).isEqualTo(AnswerPart.text("Hello"));
            assertThat(uses).containsExactly(new Use(FIRST, USED));
        }
    }

    @Test
    void aStreamInAnotherFormBreaksAtItsEnd() {
        upstream.play(ChatAnswers.streamed(BAD));
        try (var answer = streamed(ofCities())) {
            answer.next();

            assertThat(answer.next())
                    .isInstanceOfSatisfying(
                            Event.Broken.class,
                            broken -> assertThat(broken.failure()).isInstanceOf(OutputSchemaMismatch.class));
            assertThat(uses).containsExactly(new Use(FIRST, USED));
        }
    }

    @Test
    void aStreamThatItsReaderLeavesIsMeteredByEstimate() {
        upstream.play(ChatAnswers.streamed("Hello", " world"));
        var answer = streamed(new ModelRequest(List.of(FIRST), prompt("Say it.")));
        answer.next();
        var part = answer.abandon();

        assertThat(part).isEqualTo(new MeteredAnswer.Part(AnswerPart.text("Hello"), new TokenUsage(2, 2)));
        assertThat(uses).containsExactly(new Use(FIRST, part.usage()));
    }

    private ModelReply<Completion.Answered> complete(ModelRequest request) {
        return router.complete(request, this::used);
    }

    private MeteredAnswer streamed(ModelRequest request) {
        return ((ModelReply.Answered<MeteredAnswer>) router.stream(request, this::used)).answer();
    }

    private void used(Model model, TokenUsage usage) {
        uses.add(new Use(model, usage));
    }

    private static Failure failure(ModelReply<?> reply) {
        return ((ModelReply.Declined<?>) reply).failure();
    }

    private List<String> asked() {
        return upstream.asked().stream()
                .map(Asked::json)
                .map(json -> json.path("model").stringValue())
                .toList();
    }

    private static ModelRequest ofCities() {
        var schema = Json.MAPPER.readTree("{\"type\":\"object\",\"required\":[\"city\"]}");
        var usable = (OutputSchema.Compiled.Usable) OutputSchema.compile(schema);
        return new ModelRequest(List.of(FIRST, SECOND), prompt("Where?")).answeringWith(usable.schema());
    }

    private static Model model(String id) {
        return Catalogue.load().find(id).orElseThrow();
    }

    private static Prompt prompt(String text) {
        return new Prompt(
                List.of(new Message("user", text)),
                Optional.empty(),
                List.of(),
                Map.of(),
                Deadlines.of(InstantSource.system().instant().plusSeconds(20)));
    }
}
