package com.aresgen.workflows.definition.reader;

import com.aresgen.http.json.CanonicalJson;
import com.aresgen.http.values.Sha256;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.workflows.definition.FaultCode;
import com.aresgen.workflows.definition.Limits;
import com.aresgen.workflows.definition.Reading;
import com.aresgen.workflows.definition.expression.parse.Outline;
import com.aresgen.workflows.definition.expression.typing.ExpressionCheck;
import com.aresgen.workflows.definition.shape.DefinitionShape;
import com.aresgen.workflows.definition.shape.ShapeCheck;
import com.aresgen.workflows.definition.shape.Site;
import com.aresgen.workflows.definition.tree.Faults;
import com.aresgen.workflows.definition.tree.Node;
import com.aresgen.workflows.definition.tree.Path;
import com.aresgen.workflows.definition.tree.json.JsonTree;
import com.aresgen.workflows.definition.tree.text.SourceText;
import com.aresgen.workflows.definition.tree.text.Span;
import com.aresgen.workflows.definition.tree.yaml.YamlTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads definitions. Immutable, safe for threads. */
public final class DefinitionReader {
    private final Optional<Catalogue> catalogue;

    /** The catalogue has the models that steps may name. */
    public DefinitionReader(Catalogue catalogue) {
        this(Optional.of(catalogue));
    }

    private DefinitionReader(Optional<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    /** A reader of definitions that were accepted before: their models may have left the catalogue since. */
    public static DefinitionReader ofAccepted() {
        return new DefinitionReader(Optional.empty());
    }

    /** What the text says, or its faults: only a syntax error hides others. */
    public Reading read(String text, Format format) {
        var faults = new Faults(new SourceText(text));
        var bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Limits.TEXT_BYTES) {
            faults.add(
                    Path.ROOT,
                    new Span(0, 0),
                    FaultCode.LIMIT_EXCEEDED,
                    "A definition may have at most " + Limits.TEXT_BYTES + " bytes, but this one has " + bytes + ".");
            return faulty(faults);
        }
        var reader = switch (format) {
            case YAML -> new YamlTree();
            case JSON -> new JsonTree();
        };
        var root = reader.read(faults);
        return root.isEmpty() ? faulty(faults) : read(root.get(), faults);
    }

    private Reading read(Node root, Faults faults) {
        var sites = new ArrayList<Site>();
        new ShapeCheck(faults, sites::add).check(root, DefinitionShape.ROOT);
        var inputs = InputsRules.read(root.get("inputs"), faults);
        var steps = root.get("steps").map(Node::elements).orElseGet(List::of);
        var graph = new StepGraph(steps.subList(0, Math.min(steps.size(), Limits.STEPS)), faults);
        var texts = new ExpressionCheck(new Outline(graph.steps(), graph.byId(), inputs), faults).run(sites);
        new StepRules(catalogue, faults).check(graph.steps());
        if (!faults.isEmpty()) {
            return faulty(faults);
        }
        var document = root.json();
        var definition = new DefinitionBuilder(root, inputs.schema().orElseThrow(), texts).build();
        return new Reading.Valid(definition, document, hash(CanonicalJson.of(document)));
    }

    static String hash(String text) {
        return HexFormat.of().formatHex(Sha256.of(text));
    }

    private static Reading faulty(Faults faults) {
        return new Reading.Faulty(faults.listed(), faults.allListed());
    }
}
