package com.aresgen.workflows.definition.reader;

import static com.aresgen.workflows.definition.FaultCode.INVALID_VALUE;
import static com.aresgen.workflows.definition.FaultCode.MISSING_FIELD;
import static com.aresgen.workflows.definition.FaultCode.UNKNOWN_KEY;

import com.aresgen.http.values.Shortened;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.workflows.definition.StepType;
import com.aresgen.workflows.definition.expression.parse.StepOutline;
import com.aresgen.workflows.definition.shape.Expressions;
import com.aresgen.workflows.definition.shape.ShapeCheck;
import com.aresgen.workflows.definition.shape.StepShapes;
import com.aresgen.workflows.definition.tree.Faults;
import com.aresgen.workflows.definition.tree.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks of steps what their table cannot say: the models that there are, and members that depend on each other. */
final class StepRules {
    /** The model that is chosen when the step runs. */
    static final String AUTO = "auto";

    private static final Set<String> SENT_BY_US =
            Set.of("host", "content-length", "transfer-encoding", "connection", "upgrade", "expect", "te", "trailer");

    private final Optional<Catalogue> catalogue;
    private final Faults faults;

    StepRules(Optional<Catalogue> catalogue, Faults faults) {
        this.catalogue = catalogue;
        this.faults = faults;
    }

    void check(List<StepOutline> steps) {
        for (var step : steps) {
            step.type().ifPresent(type -> step.node().get("with").ifPresent(with -> check(type, with)));
        }
    }

    private void check(StepType type, Node with) {
        with.get("model").ifPresent(this::model);
        switch (type) {
            case CHAT_COMPLETION -> with.get("response_format").ifPresent(this::responseFormat);
            case DOCUMENT_COMMAND -> command(with);
            case HTTP_REQUEST -> with.get("headers").ifPresent(this::headers);
            default -> {}
        }
    }

    private void model(Node node) {
        var id = literal(node);
        if (id.isEmpty()
                || id.get().isEmpty()
                || id.get().equals(AUTO)
                || catalogue.map(known -> known.find(id.get()).isPresent()).orElse(true)) {
            return;
        }
        faults.add(
                node.path(),
                node.span(),
                INVALID_VALUE,
                "There is no model " + Shortened.quoted(id.get()) + ".",
                () -> catalogue.flatMap(
                        known -> known.nearest(id.get()).stream().findFirst()));
    }

    private void responseFormat(Node format) {
        if (format.text("type").filter("json_schema"::equals).isPresent()
                && format.get("json_schema").isEmpty()) {
            faults.add(
                    format.path(),
                    ShapeCheck.head(format),
                    MISSING_FIELD,
                    "The type json_schema needs the key json_schema.",
                    () -> Optional.of("Add json_schema."));
        }
    }

    private void command(Node with) {
        var command = with.get("command").flatMap(StepRules::literal).filter(StepShapes.COMMAND_PARAMS::containsKey);
        if (command.isEmpty()
                || with.get("params")
                        .filter(node -> !(node instanceof Node.Members))
                        .isPresent()) {
            return;
        }
        var params = with.get("params").map(Node::members).orElseGet(java.util.LinkedHashMap::new);
        var own = StepShapes.COMMAND_PARAMS.getOrDefault(command.get(), List.of());
        params.forEach((name, member) -> StepShapes.COMMAND_PARAMS.forEach((other, names) -> {
            if (names.contains(name) && !own.contains(name)) {
                faults.add(
                        member.value().path(),
                        member.nameSpan(),
                        UNKNOWN_KEY,
                        "The parameter " + name + " is one of " + other + ", not of " + command.get() + ".");
            }
        }));
        if (command.get().equals("translate") && !params.containsKey("target_language")) {
            missing(with, "The command translate needs the parameter target_language.");
        }
        if (command.get().equals("cite") && !params.containsKey("sources") && !params.containsKey("knowledge_base")) {
            missing(with, "The command cite needs the parameter sources or knowledge_base.");
        }
    }

    private void missing(Node with, String detail) {
        var place = with.get("params").or(() -> with.get("command")).orElse(with);
        faults.add(place.path(), place.span(), MISSING_FIELD, detail);
    }

    private void headers(Node headers) {
        headers.members().forEach((name, member) -> {
            if (SENT_BY_US.contains(name.toLowerCase(Locale.ROOT))) {
                faults.add(
                        member.value().path(),
                        member.nameSpan(),
                        INVALID_VALUE,
                        "The header " + name + " is set by this API.",
                        () -> Optional.of("Remove it."));
            }
        });
    }

    private static Optional<String> literal(Node node) {
        return node.text().filter(text -> !Expressions.isIn(text)).map(Expressions::unescaped);
    }
}
