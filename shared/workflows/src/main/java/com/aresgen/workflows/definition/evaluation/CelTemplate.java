package com.aresgen.workflows.definition.evaluation;

import com.aresgen.http.json.Json;
import com.aresgen.workflows.definition.Limits;
import com.aresgen.workflows.definition.Template;
import com.aresgen.workflows.definition.expression.CheckedText;
import com.aresgen.workflows.definition.expression.CheckedTexts;
import com.aresgen.workflows.definition.expression.text.TextPart;
import com.aresgen.workflows.definition.scope.EvaluationFailed;
import com.aresgen.workflows.definition.scope.Scope;
import com.aresgen.workflows.definition.shape.Expressions;
import com.aresgen.workflows.definition.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A JSON value whose expressions are CEL. Two templates are equal if they were written alike. */
public final class CelTemplate implements Template {
    private final JsonNode source;
    private final Part root;

    private CelTemplate(JsonNode source, Part root) {
        this.source = source;
        this.root = root;
    }

    /** Of a value whose expressions are right. */
    public static CelTemplate of(Node node, CheckedTexts texts) {
        return new CelTemplate(node.json(), part(node, texts));
    }

    /** An object without members. */
    public static CelTemplate empty() {
        var object = Json.MAPPER.createObjectNode();
        return new CelTemplate(object, new Constant(object));
    }

    private sealed interface Part {}

    private record Constant(JsonNode value) implements Part {}

    private record Whole(ExpressionProgram program) implements Part {}

    private record Text(List<Object> pieces) implements Part {}

    private record Array(List<Part> elements) implements Part {}

    private record Members(Map<String, Part> byName) implements Part {}

    private static Part part(Node node, CheckedTexts texts) {
        return switch (node) {
            case Node.Items items -> {
                var elements =
                        items.nodes().stream().map(each -> part(each, texts)).toList();
                yield elements.stream().allMatch(Constant.class::isInstance)
                        ? new Constant(constant(node))
                        : new Array(elements);
            }
            case Node.Members members -> {
                var parts = new LinkedHashMap<String, Part>();
                members.byName().forEach((name, member) -> parts.put(name, part(member.value(), texts)));
                yield parts.values().stream().allMatch(Constant.class::isInstance)
                        ? new Constant(constant(node))
                        : new Members(parts);
            }
            default -> texts.of(node).map(CelTemplate::text).orElseGet(() -> new Constant(constant(node)));
        };
    }

    private static JsonNode constant(Node node) {
        return unescaped(node.json());
    }

    private static JsonNode unescaped(JsonNode json) {
        return switch (json.getNodeType()) {
            case STRING -> Json.MAPPER.getNodeFactory().stringNode(Expressions.unescaped(json.stringValue()));
            case ARRAY -> {
                var copy = Json.MAPPER.createArrayNode();
                json.forEach(each -> copy.add(unescaped(each)));
                yield copy;
            }
            case OBJECT -> {
                var copy = Json.MAPPER.createObjectNode();
                json.forEachEntry((name, member) -> copy.set(name, unescaped(member)));
                yield copy;
            }
            default -> json;
        };
    }

    private static Part text(CheckedText text) {
        if (text.parts().whole().isPresent()) {
            return new Whole(new ExpressionProgram(text.expressions().getFirst()));
        }
        var pieces = new ArrayList<Object>();
        int next = 0;
        for (var part : text.parts().parts()) {
            switch (part) {
                case TextPart.Literal literal -> pieces.add(literal.text());
                case TextPart.Expression _ ->
                    pieces.add(new ExpressionProgram(text.expressions().get(next++)));
            }
        }
        return new Text(pieces);
    }

    @Override
    public JsonNode evaluate(Scope scope) throws EvaluationFailed {
        var values = new JsonValues();
        return evaluate(root, scope, values);
    }

    private static JsonNode evaluate(Part part, Scope scope, JsonValues values) throws EvaluationFailed {
        return switch (part) {
            case Constant constant -> constant.value();
            case Whole whole -> values.of(whole.program().evaluate(scope));
            case Text text -> Json.MAPPER.getNodeFactory().stringNode(joined(text, scope, values));
            case Array array -> {
                var result = Json.MAPPER.createArrayNode();
                for (var element : array.elements()) {
                    result.add(evaluate(element, scope, values));
                }
                yield result;
            }
            case Members members -> {
                var result = Json.MAPPER.createObjectNode();
                for (var member : members.byName().entrySet()) {
                    result.set(member.getKey(), evaluate(member.getValue(), scope, values));
                }
                yield result;
            }
        };
    }

    private static String joined(Text text, Scope scope, JsonValues values) throws EvaluationFailed {
        var result = new StringBuilder();
        for (var piece : text.pieces()) {
            result.append(
                    piece instanceof ExpressionProgram program
                            ? values.text(program.evaluate(scope))
                            : piece.toString());
            if (result.length() > Limits.RESULT_BYTES) {
                throw new EvaluationFailed(EvaluationFailed.Code.EXPRESSION_LIMIT, "The text is too long.");
            }
        }
        return result.toString();
    }

    @Override
    public boolean isConstant() {
        return root instanceof Constant;
    }

    @Override
    public JsonNode source() {
        return source;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CelTemplate template && template.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source.toString();
    }
}
