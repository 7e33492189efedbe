package com.aresgen.documents.commands.body;

import com.aresgen.http.body.Fields;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import com.aresgen.http.values.Nearest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The request for a command: valid in itself, whatever the document is.
 *
 * @param selection empty: the whole text
 * @param baseRevision the revision that the caller saw; empty: the newest
 * @param instructions the caller's own, at most {@value #LONGEST_INSTRUCTIONS} characters
 * @param voice {@code voi_…}, or a version of it
 * @param maxCostUsd of all models together that the command asks
 */
public record CommandBody(
        Command command,
        Optional<Selection> selection,
        Optional<Long> baseRevision,
        Optional<String> instructions,
        Params params,
        Mode mode,
        Optional<String> voice,
        Optional<String> model,
        boolean stream,
        Optional<BigDecimal> maxCostUsd) {
    private static final int LONGEST_INSTRUCTIONS = 4_000;
    private static final int LONGEST_ID = 300;
    private static final int MOST_DOLLARS = 1_000_000;

    /** Notes all faults; with one of them the result is of no use. An unknown command's params are not looked into. */
    public static CommandBody read(Fields fields) {
        var bounded = new BoundedFields(fields);
        var command = command(fields);
        fields.number("max_cost_usd", 0, MOST_DOLLARS);
        if (command.isEmpty()) {
            fields.any("params");
        }
        return new CommandBody(
                command.orElse(Command.REWRITE),
                SelectionReader.read(fields),
                Optional.ofNullable(fields.wholeNumber("base_revision", 0, Long.MAX_VALUE)),
                bounded.anyText("instructions", LONGEST_INSTRUCTIONS).filter(text -> !text.isBlank()),
                command.map(known -> ParamsReader.read(known, fields))
                        .orElseGet(() -> new Params.Rewrite(Optional.empty(), true, Placement.NONE)),
                bounded.choice("mode", Mode.values(), Mode.APPLY),
                bounded.text("voice_id", LONGEST_ID),
                bounded.text("model", LONGEST_ID),
                Objects.equals(fields.flag("stream"), true),
                Optional.ofNullable(fields.any("max_cost_usd"))
                        .filter(JsonNode::isNumber)
                        .map(JsonNode::decimalValue));
    }

    /** The failure of a body with these faults: if all are of one rule of commands, its code alone shows it. */
    public static Failure refusal(List<Violation> violations) {
        return InvalidCommand.of(violations);
    }

    /** The same command with other parameters. */
    public CommandBody with(Params others) {
        return new CommandBody(
                command, selection, baseRevision, instructions, others, mode, voice, model, stream, maxCostUsd);
    }

    private static Optional<Command> command(Fields fields) {
        var name = fields.requiredText("command");
        var command = Command.named(name);
        if (command.isEmpty() && fields.json().path("command").isString()) {
            var hint = Nearest.to(name, Command.names()).map(known -> "; did you mean " + known + "?");
            fields.refuse(
                    "command",
                    Problem.UNKNOWN_COMMAND.code(),
                    "must be one of " + String.join(", ", Command.names()) + hint.orElse(""));
        }
        return command;
    }
}
