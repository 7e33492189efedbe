package com.aresgen.documents.commands.model.draft;

import com.aresgen.changes.TextEdit;
import com.aresgen.documents.commands.model.Interview;
import com.aresgen.documents.commands.model.Part;
import com.aresgen.documents.commands.model.UnusableAnswer;
import com.aresgen.documents.commands.task.CommandOutput;
import com.aresgen.documents.commands.task.CommandReply;
import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.documents.commands.task.Result;
import com.aresgen.http.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** The output of a command part by part: parts in their order, and what became of the first of them. For one thread. */
final class Draft {
    private final CommandScope scope;
    private final Interview interview;
    private final List<Part> parts;
    private final List<String> made = new ArrayList<>();

    Draft(CommandScope scope, Interview interview, List<Part> parts) {
        this.scope = scope;
        this.interview = interview;
        this.parts = List.copyOf(parts);
    }

    Interview interview() {
        return interview;
    }

    boolean isComplete() {
        return made.size() == parts.size();
    }

    /** The first part that is not made yet. */
    Part next() {
        return parts.get(made.size());
    }

    void add(String text) {
        made.add(text);
    }

    CommandReply complete() {
        while (!isComplete()) {
            var part = next();
            if (part.question().isEmpty()) {
                add(part.unchanged());
                continue;
            }
            switch (interview.ask(part.question().get())) {
                case Interview.Reply.Read<String>(var answer) -> add(part.framed(answer));
                case Interview.Reply.Declined<String>(var failure) -> {
                    return new CommandReply.Declined(failure);
                }
            }
        }
        return finished();
    }

    /** The whole output in its place. Sections that are good one by one must be good together, too. */
    CommandReply finished() {
        var output = String.join("", made);
        var edits = new ArrayList<TextEdit>();
        for (var i = 0; i < parts.size(); i++) {
            edits.addAll(parts.get(i).edits().apply(made.get(i)));
        }
        if (parts.size() > 1) {
            var before = scope.structure().pieces();
            var after = scope.with(scope.span(), output).structure().pieces();
            var difference = before.difference(after);
            if (difference.isPresent()) {
                return new CommandReply.Declined(new UnusableAnswer(
                        Problem.PROTECTED_TEXT_CHANGED, interview.model().id(), difference.get(), 1));
            }
        }
        return new CommandReply.Done(placed(new Result(output, edits, List.of(), 0, interview.warnings())));
    }

    private CommandOutput placed(Result result) {
        return result.placed(scope, interview.model(), interview.spending());
    }
}
