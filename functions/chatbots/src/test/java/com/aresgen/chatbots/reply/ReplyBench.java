package com.aresgen.chatbots.reply;

import com.aresgen.chatbots.reply.task.BotProfile;
import com.aresgen.chatbots.reply.task.Evidence;
import com.aresgen.chatbots.reply.task.GroundedReply;
import com.aresgen.chatbots.reply.task.PastMessage;
import com.aresgen.chatbots.reply.task.ReplyOutcome;
import com.aresgen.chatbots.reply.task.ReplyStart;
import com.aresgen.chatbots.reply.task.ReplyTask;
import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.streams.RunningText.Step;
import com.aresgen.knowledge.FoundChunk;
import com.aresgen.models.Deadlines;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.asking.ModelRouter;
import com.aresgen.models.asking.Providers;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.models.extractive.Extractive;
import com.aresgen.models.openai.OpenAi;
import com.aresgen.models.upstream.ChatAnswers;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import com.aresgen.voice.VoiceSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engine with a model server that plays scripts, and tasks written in a few words. */
public final class ReplyBench implements AutoCloseable {
    public static final String FALLBACK = "I do not know.";
    public static final String INSTRUCTIONS =
            "Be brief, call every visitor a guest and never mention the winter sale to anyone.";

    private static final Catalogue CATALOGUE = Catalogue.load();

    private final Upstream upstream = Upstream.playing(ChatAnswers.answer("unexpected"));
    private final ReplyEngine engine;
    private final List<FoundChunk> chunks = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<TokenUsage> uses = new ArrayList<>();
    private List<String> models = List.of("remote/writer");
    private List<PastMessage> history = List.of();
    private Map<String, String> attributes = Map.of();
    private Optional<VoiceSession> voice = Optional.empty();
    private Duration firstByte = Duration.ofSeconds(20);
    private String instructions = INSTRUCTIONS;
    private String question = "How long is the warranty?";

    public ReplyBench() {
        var server = new OpenAi(upstream.baseUrl(), Optional::empty, InstantSource.system());
        this.engine = new ReplyEngine(new ModelRouter(new Providers(new Extractive(), server, server)));
    }

    public ReplyBench embedded() {
        models = List.of("local/extractive-1");
        return this;
    }

    public ReplyBench in(VoiceSession session) {
        voice = Optional.of(session);
        return this;
    }

    /** For callers that wait so long for the first byte, of which 2 s are kept for the commit. */
    public ReplyBench waiting(Duration time) {
        firstByte = time;
        return this;
    }

    public ReplyBench asking(String text) {
        question = text;
        return this;
    }

    public ReplyBench instructed(String text) {
        instructions = text;
        return this;
    }

    /** The text of a source. */
    public String text(String source) {
        return chunks.get(Integer.parseInt(source.substring("src_".length())) - 1)
                .text();
    }

    public ReplyBench after(PastMessage... messages) {
        history = List.of(messages);
        return this;
    }

    public ReplyBench knowing(Map<String, String> facts) {
        attributes = facts;
        return this;
    }

    /** One more chunk; it begins at the code point 100 of its source. */
    public ReplyBench source(String text) {
        var number = chunks.size() + 1;
        chunks.add(new FoundChunk(
                "src_" + number,
                "Handbook",
                Optional.of("https://handbook.example/" + number),
                0,
                100,
                List.of(),
                text));
        return this;
    }

    /** A passage of the last chunk. */
    public ReplyBench evidence(String passage) {
        var text = chunks.getLast().text();
        var at = text.indexOf(passage);
        var start = text.codePointCount(0, at);
        evidence.add(new Evidence(chunks.size() - 1, start, start + passage.codePointCount(0, passage.length())));
        return this;
    }

    public ReplyBench playing(ServerScript... scripts) {
        upstream.play(scripts);
        return this;
    }

    /** The server answers with these texts, one after the other. */
    public ReplyBench answering(String... contents) {
        return playing(ChatAnswers.answers(contents));
    }

    public int asked() {
        return upstream.asked().size();
    }

    public String message(int request, int message) {
        return upstream.asked().get(request).message(message);
    }

    public List<TokenUsage> uses() {
        return uses;
    }

    public ReplyTask task() {
        var now = InstantSource.system().instant();
        return new ReplyTask(
                question,
                history,
                new BotProfile("Bea", Optional.of(instructions), FALLBACK),
                attributes,
                chunks,
                evidence,
                models.stream().map(id -> CATALOGUE.find(id).orElseThrow()).toList(),
                voice,
                Optional.empty(),
                new Deadlines(now.plus(firstByte), now.plusSeconds(20)),
                (_, usage) -> uses.add(usage));
    }

    public GroundedReply reply() {
        return switch (engine.complete(task())) {
            case ReplyOutcome.Replied(var reply) -> reply;
            case ReplyOutcome.Declined(var failure) -> throw new AssertionError(failure.detail());
        };
    }

    public Failure declined() {
        return ((ReplyOutcome.Declined) engine.complete(task())).failure();
    }

    public ReplyStart stream() {
        return engine.stream(task());
    }

    /** The steps of a stream. */
    public List<Step<GroundedReply>> steps() {
        var steps = new ArrayList<Step<GroundedReply>>();
        try (var running = ((ReplyStart.Running) stream()).reply()) {
            do {
                steps.add(running.next());
            } while (steps.getLast() instanceof Step.Text<GroundedReply>);
        }
        return steps;
    }

    @Override
    public void close() {
        upstream.close();
    }

    /** An answer of one sentence with one quote of the first source. */
    public static String sentence(String text, String quote) {
        return sentences(sentenceOf(1, text, quote));
    }

    public static String sentences(String... sentences) {
        return "{\"sentences\":[" + String.join(",", sentences) + "]}";
    }

    public static String sentenceOf(int source, String text, String quote) {
        var json = Json.MAPPER.createObjectNode();
        json.putArray("quotes").addObject().put("source", source).put("quote", quote);
        return json.put("text", text).toString();
    }

    /** An answer as a stream, a few characters at a time. */
    public static ServerScript streamed(String content) {
        var pieces = new ArrayList<String>();
        for (var from = 0; from < content.length(); from += 7) {
            pieces.add(content.substring(from, Math.min(content.length(), from + 7)));
        }
        return ChatAnswers.streamed(pieces.toArray(String[]::new));
    }
}
