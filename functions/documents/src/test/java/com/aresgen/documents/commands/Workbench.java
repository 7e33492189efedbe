package com.aresgen.documents.commands;

import com.aresgen.changes.ChangeSet;
import com.aresgen.changes.TextEdit;
import com.aresgen.documents.commands.body.CommandBody;
import com.aresgen.documents.commands.selection.Selected;
import com.aresgen.documents.commands.task.CommandOutput;
import com.aresgen.documents.commands.task.CommandReply;
import com.aresgen.documents.commands.task.CommandTask;
import com.aresgen.http.body.Fields;
import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Failure;
import com.aresgen.models.Deadlines;
import com.aresgen.models.answer.TokenUsage;
import com.aresgen.models.asking.ModelRouter;
import com.aresgen.models.asking.Providers;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.models.catalogue.Model;
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
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The engine with the embedded model and a model server that plays scripts, and tasks written as JSON. */
public final class Workbench implements AutoCloseable {
    private static final Catalogue CATALOGUE = Catalogue.load();

    private final Upstream upstream = Upstream.playing(ChatAnswers.answer("unexpected"));
    private final CommandEngine engine;
    private final List<Use> uses = new ArrayList<>();
    private List<String> models = List.of("remote/writer");
    private Optional<VoiceSession> voice = Optional.empty();
    private boolean markdown = true;
    private Duration firstByte = Duration.ofSeconds(20);

    /** What was metered. */
    public record Use(Model model, TokenUsage usage) {}

    public Workbench() {
        var server = new OpenAi(upstream.baseUrl(), Optional::empty, InstantSource.system());
        this.engine = new CommandEngine(new ModelRouter(new Providers(new Extractive(), server, server)));
    }

    public static Workbench embedded() {
        return new Workbench().of("local/extractive-1");
    }

    public Workbench of(String... ids) {
        models = List.of(ids);
        return this;
    }

    public Workbench in(VoiceSession session) {
        voice = Optional.of(session);
        return this;
    }

    /** For callers that wait so long for the first byte, of which 2 s are kept for the commit. */
    public Workbench waiting(Duration time) {
        firstByte = time;
        return this;
    }

    public Workbench withPlainText() {
        markdown = false;
        return this;
    }

    public Workbench playing(ServerScript... scripts) {
        upstream.play(scripts);
        return this;
    }

    /** The server answers with these texts, one after the other. */
    public Workbench answering(String... contents) {
        return playing(ChatAnswers.answers(contents));
    }

    public CommandEngine engine() {
        return engine;
    }

    public List<Use> uses() {
        return uses;
    }

    /** How many requests the model server has had. */
    public int asked() {
        return upstream.asked().size();
    }

    /** The text of a message of a request. */
    public String message(int request, int message) {
        return upstream.asked().get(request).message(message);
    }

    public JsonNode request(int number) {
        return upstream.asked().get(number).json();
    }

    public CommandTask task(String body, String text) {
        var fields = Fields.of(Json.MAPPER.readTree(body));
        var read = CommandBody.read(fields);
        if (!fields.violations().isEmpty()) {
            throw new IllegalArgumentException(fields.violations().toString());
        }
        var now = InstantSource.system().instant();
        var at = (Selected.At) Selected.in(text, read.selection());
        return new CommandTask(
                read,
                text,
                "A title",
                markdown,
                at.from(),
                at.to(),
                models.stream().map(id -> CATALOGUE.find(id).orElseThrow()).toList(),
                voice,
                new Deadlines(now.plus(firstByte), now.plusSeconds(20)),
                (model, usage) -> uses.add(new Use(model, usage)));
    }

    public CommandReply complete(String body, String text) {
        return engine.complete(task(body, text));
    }

    public CommandOutput done(String body, String text) {
        return switch (complete(body, text)) {
            case CommandReply.Done(var output) -> output;
            case CommandReply.Declined(var failure) ->
                throw new AssertionError(failure.problem().code() + ": " + failure.detail());
        };
    }

    public Failure declined(String body, String text) {
        return ((CommandReply.Declined) complete(body, text)).failure();
    }

    /** A text after edits. */
    public static String applied(List<TextEdit> edits, String text) {
        return ChangeSet.of(text.length(), edits).apply(text);
    }

    @Override
    public void close() {
        upstream.close();
    }
}
