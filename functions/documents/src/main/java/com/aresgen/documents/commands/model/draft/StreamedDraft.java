package com.aresgen.documents.commands.model.draft;

import com.aresgen.documents.commands.model.ModelText;
import com.aresgen.documents.commands.model.Part;
import com.aresgen.documents.commands.model.Question;
import com.aresgen.documents.commands.model.Reading;
import com.aresgen.documents.commands.task.CommandOutput;
import com.aresgen.documents.commands.task.CommandReply;
import com.aresgen.documents.commands.task.CommandStart;
import com.aresgen.documents.commands.text.UnmaskedStream;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.streams.RunningText;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.asking.MeteredAnswer;
import com.aresgen.models.asking.ModelReply;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A draft whose answers are shown while models write them, one section after the other. */
final class StreamedDraft implements RunningText<CommandOutput> {
    private final Draft draft;
    private @Nullable Section section;
    private @Nullable Step<CommandOutput> end;

    /** Also read by the thread that closes. */
    private volatile @Nullable MeteredAnswer open;

    private volatile boolean closed;

    private StreamedDraft(Draft draft) {
        this.draft = draft;
    }

    /** The answer of which a section is being made. */
    private record Section(Part part, Question<String> question, MeteredAnswer answer, Shown shown) {}

    /** Begins the first answer, so that a failure before it can still be an HTTP status. */
    static CommandStart begin(Draft draft) {
        var streamed = new StreamedDraft(draft);
        if (!draft.isComplete() && draft.next().question().isPresent()) {
            var failure = streamed.open(draft.next(), draft.next().question().get());
            if (failure.isPresent()) {
                return new CommandStart.Declined(failure.get());
            }
        }
        return new CommandStart.Running(streamed);
    }

    @Override
    public Step<CommandOutput> next() {
        while (end == null) {
            var piece = section == null ? beginning() : piece(section);
            if (!piece.isEmpty()) {
                return new Step.Text<>(piece);
            }
        }
        return end;
    }

    /** What can be shown before the next answer begins; it may be empty. */
    private String beginning() {
        if (draft.isComplete()) {
            end = switch (draft.finished()) {
                case CommandReply.Done(var output) -> new Step.Finished<>(output);
                case CommandReply.Declined(var failure) -> new Step.Broken<>(failure);
            };
            return "";
        }
        var part = draft.next();
        if (part.question().isEmpty()) {
            draft.add(part.unchanged());
            return part.unchanged();
        }
        open(part, part.question().get()).ifPresent(failure -> end = new Step.Broken<>(failure));
        return "";
    }

    private Optional<Failure> open(Part part, Question<String> question) {
        return switch (draft.interview().stream(question)) {
            case ModelReply.Declined(var failure) -> Optional.of(failure);
            case ModelReply.Answered(var _, var answer) -> {
                open = answer;
                section = new Section(part, question, answer, new Shown(part));
                if (closed) {
                    answer.close();
                }
                yield Optional.empty();
            }
        };
    }

    private String piece(Section now) {
        return switch (now.answer().next()) {
            case Event.Part(var part) ->
                part.content() == null ? "" : now.shown().next(ModelText.normal(part.content()));
            case Event.Broken(var failure) -> {
                end = new Step.Broken<>(failure);
                yield "";
            }
            case Event.Ended ended -> ended(now, ended);
        };
    }

    private String ended(Section now, Event.Ended ended) {
        section = null;
        var interview = draft.interview();
        return switch (interview.read(now.question(), now.answer().whole(ended))) {
            case Reading.Bad<String> bad -> {
                end = new Step.Broken<>(interview.failure(bad, 1));
                yield "";
            }
            case Reading.Good<String>(var text) -> {
                draft.add(now.part().framed(text));
                yield now.shown().rest();
            }
        };
    }

    @Override
    public void abandon() {
        if (section != null) {
            section.answer().abandon();
        }
        close();
    }

    @Override
    public void close() {
        closed = true;
        var answer = open;
        if (answer != null) {
            answer.close();
        }
    }

    /** What of an answer is shown: with its protected text, and the white space of the section instead of its own. */
    private static final class Shown {
        private final Part part;
        private final UnmaskedStream unmasked;
        private boolean begun;
        private String space = "";

        private Shown(Part part) {
            this.part = part;
            this.unmasked = new UnmaskedStream(part.masked());
        }

        String next(String piece) {
            return withoutEnd(unmasked.next(piece));
        }

        String rest() {
            return withoutEnd(unmasked.rest()) + part.tail();
        }

        /** White space waits for what follows it. */
        private String withoutEnd(String piece) {
            var text = (begun ? space : "") + (begun ? piece : piece.stripLeading());
            var shown = text.stripTrailing();
            space = text.substring(shown.length());
            if (shown.isEmpty()) {
                return "";
            }
            var lead = begun ? "" : part.lead();
            begun = true;
            return lead + shown;
        }
    }
}
