package com.aresgen.local.states.parsing;

import com.aresgen.local.states.data.PayloadTemplate;
import com.aresgen.local.states.data.Timestamps;
import com.aresgen.local.states.language.Moment;
import com.aresgen.local.states.language.Seconds;
import com.aresgen.local.states.language.State;
import com.aresgen.local.states.language.State.Selection;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one state that is no Task. */
final class StateReader {
    private static final Set<String> CHOICE =
            Set.of("Type", "Comment", "Choices", "Default", "InputPath", "OutputPath");
    private static final Set<String> WAIT = Set.of(
            "Type",
            "Comment",
            "Seconds",
            "SecondsPath",
            "Timestamp",
            "TimestampPath",
            "InputPath",
            "OutputPath",
            "Next",
            "End");
    private static final Set<String> PASS =
            Set.of("Type", "Comment", "Result", "Parameters", "InputPath", "ResultPath", "OutputPath", "Next", "End");
    private static final Set<String> SUCCEED = Set.of("Type", "Comment", "InputPath", "OutputPath");
    private static final Set<String> FAIL = Set.of("Type", "Comment", "Error", "Cause");

    private StateReader() {}

    static State read(Fields fields) {
        var type = fields.requiredText("Type");
        return switch (type) {
            case "Task" -> TaskReader.read(fields);
            case "Choice" -> choice(fields);
            case "Wait" -> wait(fields);
            case "Pass" -> pass(fields);
            case "Succeed" -> succeed(fields);
            case "Fail" -> fail(fields);
            default -> throw fields.refused("local mode does not know the type " + type);
        };
    }

    private static State choice(Fields fields) {
        fields.only(CHOICE);
        var branches =
                fields.objects("Choices").stream().map(RuleReader::branch).toList();
        if (branches.isEmpty()) {
            throw fields.refused("Choices is missing");
        }
        return new State.Choice(input(fields), branches, fields.text("Default"), output(fields));
    }

    private static State wait(Fields fields) {
        fields.only(WAIT);
        var given = new ArrayList<Moment>();
        fields.whole("Seconds", 0, Seconds.MOST)
                .ifPresent(seconds -> given.add(new Moment.After(new Seconds.Fixed(seconds))));
        fields.path("SecondsPath")
                .ifPresent(path -> given.add(new Moment.After(new Seconds.FromPath("SecondsPath", path, 0))));
        fields.text("Timestamp")
                .ifPresent(text -> given.add(new Moment.At(Timestamps.read(text)
                        .orElseThrow(() -> fields.refused("Timestamp must be like 2026-01-31T12:00:00Z")))));
        fields.path("TimestampPath").ifPresent(path -> given.add(new Moment.AtPath(path)));
        if (given.size() != 1) {
            throw fields.refused("needs one of Seconds, SecondsPath, Timestamp and TimestampPath");
        }
        return new State.Wait(given.getFirst(), input(fields), output(fields), next(fields));
    }

    private static State pass(Fields fields) {
        fields.only(PASS);
        return new State.Pass(
                input(fields),
                template(fields, "Parameters", false),
                fields.node("Result").map(PayloadTemplate.Literal::new),
                ErrorHandling.resultPath(fields),
                output(fields),
                next(fields));
    }

    private static State succeed(Fields fields) {
        fields.only(SUCCEED);
        return new State.Succeed(input(fields), output(fields));
    }

    private static State fail(Fields fields) {
        fields.only(FAIL);
        return new State.Fail(
                fields.text("Error").orElse(null), fields.text("Cause").orElse(null));
    }

    static Optional<PayloadTemplate> template(Fields fields, String name, boolean token) {
        return fields.node(name).map(node -> new TemplateReader(fields.place() + ": " + name, token).read(node));
    }

    static Selection input(Fields fields) {
        return selection(fields, "InputPath");
    }

    static Selection output(Fields fields) {
        return selection(fields, "OutputPath");
    }

    private static Selection selection(Fields fields, String name) {
        var given = fields.node(name);
        if (given.isEmpty()) {
            return Selection.ALL;
        }
        return new Selection(given.get().isNull() ? Optional.empty() : fields.path(name));
    }

    /** Either Next or End, as the language demands. */
    static Optional<String> next(Fields fields) {
        var ends = fields.node("End");
        if (ends.isPresent() && !ends.get().isBoolean()) {
            throw fields.refused("End must be true");
        }
        var next = fields.text("Next");
        if (next.isPresent() == ends.map(end -> end.booleanValue()).orElse(false)) {
            throw fields.refused("needs either Next or \"End\": true");
        }
        return next;
    }

    /** The names of all states that may follow this one. */
    static Stream<String> targets(State state) {
        return switch (state) {
            case State.Task task ->
                Stream.concat(task.next().stream(), task.catchers().stream().map(each -> each.next()));
            case State.Choice choice ->
                Stream.concat(choice.branches().stream().map(State.Branch::next), choice.otherwise().stream());
            case State.Wait wait -> wait.next().stream();
            case State.Pass pass -> pass.next().stream();
            case State.Succeed _, State.Fail _ -> Stream.empty();
        };
    }
}
