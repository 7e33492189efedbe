package com.aresgen.workflows.definitions;

import com.aresgen.http.Call;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Violation;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.store.workflows.StoredDefinition;
import com.aresgen.store.workflows.StoredWorkflow.Format;
import com.aresgen.workflows.definition.Fault;
import com.aresgen.workflows.definition.Limits;
import com.aresgen.workflows.definition.Reading;
import com.aresgen.workflows.definition.cost.CostEstimate;
import com.aresgen.workflows.definition.reader.DefinitionReader;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the definitions that bodies carry. Safe for threads. */
public final class DefinitionBodies {
    private static final Set<String> YAML = Set.of("application/yaml", "application/x-yaml", "text/yaml");

    /** A definition with an expression, in the format that samples of calls do not have. */
    private static final String SAMPLE = """
            version: 1
            steps:
              - {id: a, uses: transform, with: {value: 1}}
              - {id: b, uses: transform, needs: [a], when: "${{ steps.a.output > 0 }}", with: {value: 2}}
            """;

    private final DefinitionReader reader;
    private final Catalogue catalogue;

    @Inject
    DefinitionBodies(DefinitionReader reader, Catalogue catalogue) {
        this.reader = reader;
        this.catalogue = catalogue;
    }

    /** A definition as it was found in a body. */
    public sealed interface Found {
        /**
         * A definition without a fault.
         *
         * @param name outside the definition, or else the definition's own
         */
        record Valid(Optional<String> name, Format format, String contentHash, StoredDefinition content)
                implements Found {}

        /** A text that is no definition: at least one fault, and at most {@link Violation#MOST}. */
        record Faulty(List<Violation> faults) implements Found {}
    }

    /** The route, whose bodies are definitions. */
    public static Route taking(Route route) {
        return route.takingAtMost(Limits.TEXT_BYTES).alsoTaking(YAML);
    }

    public static SentDefinition read(Fields fields) {
        return new DefinitionFields(fields).read();
    }

    /** The body of a call whose media type is one of YAML's. */
    public static SentDefinition yaml() {
        return new SentDefinition(Optional.empty(), new SentDefinition.Form.WholeBody(Format.YAML));
    }

    /** Reads a definition, as calls will. */
    public void prime() {
        var _ = reader.read(SAMPLE, DefinitionReaders.format(Format.YAML));
    }

    public Found find(Call call, SentDefinition sent) {
        var text = SentText.of(call, sent.form());
        return switch (reader.read(text.text(), DefinitionReaders.format(text.format()))) {
            case Reading.Faulty faulty ->
                new Found.Faulty(faulty.faults().stream()
                        .map(fault -> violation(text, fault))
                        .toList());
            case Reading.Valid valid ->
                new Found.Valid(
                        sent.name().or(valid.definition()::name),
                        text.format(),
                        valid.contentHash(),
                        content(text.text(), valid));
        };
    }

    private StoredDefinition content(String source, Reading.Valid valid) {
        var definition = valid.definition();
        return new StoredDefinition(
                source,
                json(valid.document()),
                json(definition.inputs().json()),
                json(definition.steps().stream().map(StepView::of).toList()),
                json(EstimateView.of(CostEstimate.of(definition, catalogue))));
    }

    private static String json(Object value) {
        return Json.MAPPER.writeValueAsString(value);
    }

    private static Violation violation(SentText text, Fault fault) {
        return new Violation(
                fault.pointer(),
                text.span(fault),
                fault.code().wire(),
                fault.detail(),
                fault.suggestion().orElse(null));
    }
}
