package com.aresgen.workflows.definition.reader;

import com.aresgen.http.json.CanonicalJson;
import com.aresgen.http.json.Json;
import com.aresgen.workflows.definition.Condition;
import com.aresgen.workflows.definition.Definition;
import com.aresgen.workflows.definition.DurationText;
import com.aresgen.workflows.definition.ForEach;
import com.aresgen.workflows.definition.Limits;
import com.aresgen.workflows.definition.RetryOn;
import com.aresgen.workflows.definition.RetryPolicy;
import com.aresgen.workflows.definition.Step;
import com.aresgen.workflows.definition.StepType;
import com.aresgen.workflows.definition.Template;
import com.aresgen.workflows.definition.evaluation.CelCondition;
import com.aresgen.workflows.definition.evaluation.CelTemplate;
import com.aresgen.workflows.definition.expression.CheckedTexts;
import com.aresgen.workflows.definition.inputs.InputsSchema;
import com.aresgen.workflows.definition.tree.Node;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns a tree without faults into a definition. */
final class DefinitionBuilder {
    private static final int NANO_DIGITS = 9;
    private static final String CONTINUE = "continue";

    private final Node root;
    private final InputsSchema inputs;
    private final CheckedTexts texts;
    private final Optional<Node> defaults;

    DefinitionBuilder(Node root, InputsSchema inputs, CheckedTexts texts) {
        this.root = root;
        this.inputs = inputs;
        this.texts = texts;
        this.defaults = root.get("defaults");
    }

    Definition build() {
        var outputs = new LinkedHashMap<String, Template>();
        root.get("outputs")
                .ifPresent(node -> node.members()
                        .forEach((name, member) -> outputs.put(name, CelTemplate.of(member.value(), texts))));
        return new Definition(
                root.text("name"),
                inputs,
                duration(root, "timeout").orElse(Limits.DEFAULT_RUN),
                root.get("budget")
                        .flatMap(budget -> budget.text("max_cost_usd"))
                        .map(DefinitionBuilder::nanos),
                root.get("steps").orElseThrow().elements().stream()
                        .map(this::step)
                        .toList(),
                outputs);
    }

    private static long nanos(String usd) {
        return new BigDecimal(usd).movePointRight(NANO_DIGITS).longValueExact();
    }

    private Step step(Node node) {
        var retry = retry(node);
        var timeout = duration(node, "timeout")
                .or(() -> defaults.flatMap(all -> duration(all, "timeout")))
                .orElse(Limits.DEFAULT_ATTEMPT);
        var continues = node.text("on_error")
                .or(() -> defaults.flatMap(all -> all.text("on_error")))
                .filter(CONTINUE::equals)
                .isPresent();
        var needs = node.get("needs").map(Node::elements).orElseGet(List::of).stream()
                .flatMap(need -> need.text().stream())
                .toList();
        return new Step(
                node.text("id").orElseThrow(),
                StepType.of(node.text("uses").orElseThrow()).orElseThrow(),
                needs,
                node.get("when").map(this::condition),
                node.get("for_each").map(this::forEach),
                node.get("with").map(with -> CelTemplate.of(with, texts)).orElseGet(CelTemplate::empty),
                timeout,
                duration(node, "deadline"),
                retry,
                continues,
                hash(node, needs, timeout, retry, continues));
    }

    private Condition condition(Node node) {
        return new CelCondition(node.text().orElseThrow(), texts.of(node).orElseThrow());
    }

    private ForEach forEach(Node node) {
        return new ForEach(
                CelTemplate.of(node.get("items").orElseThrow(), texts),
                whole(Optional.of(node), "max_concurrency").orElse(Limits.DEFAULT_CONCURRENCY),
                node.text("on_item_error").filter(CONTINUE::equals).isPresent());
    }

    /** Each member for itself: the step's own, else the defaults', else the contract's. */
    private RetryPolicy retry(Node step) {
        var own = step.get("retry");
        var inherited = defaults.flatMap(all -> all.get("retry"));
        var standard = RetryPolicy.DEFAULT;
        return new RetryPolicy(
                whole(own, "max_attempts")
                        .or(() -> whole(inherited, "max_attempts"))
                        .orElse(standard.maxAttempts()),
                time(own, inherited, "initial").orElse(standard.initial()),
                number(own, "backoff").or(() -> number(inherited, "backoff")).orElse(standard.backoff()),
                time(own, inherited, "max_interval").orElse(standard.maxInterval()),
                own.flatMap(node -> node.text("jitter"))
                        .or(() -> inherited.flatMap(node -> node.text("jitter")))
                        .map("full"::equals)
                        .orElse(standard.jitter()),
                on(own).or(() -> on(inherited)).orElse(standard.on()));
    }

    private static Optional<Set<RetryOn>> on(Optional<Node> retry) {
        return retry.flatMap(node -> node.get("on"))
                .map(list -> list.elements().stream()
                        .flatMap(each -> each.text().flatMap(RetryOn::of).stream())
                        .collect(Collectors.toSet()));
    }

    private static Optional<Duration> time(Optional<Node> own, Optional<Node> inherited, String name) {
        return own.flatMap(node -> duration(node, name)).or(() -> inherited.flatMap(node -> duration(node, name)));
    }

    private static Optional<Duration> duration(Node node, String name) {
        return node.text(name).flatMap(DurationText::parse);
    }

    private static Optional<Integer> whole(Optional<Node> node, String name) {
        return node.flatMap(known -> known.get(name))
                .map(value -> value.json().decimalValue().intValueExact());
    }

    private static Optional<Double> number(Optional<Node> node, String name) {
        return node.flatMap(known -> known.get(name)).map(value -> value.json().doubleValue());
    }

    private static String hash(Node node, List<String> needs, Duration timeout, RetryPolicy retry, boolean continues) {
        var means = Json.MAPPER.createObjectNode();
        for (var name : List.of("id", "uses", "when", "for_each", "with", "deadline")) {
            node.get(name).ifPresent(value -> means.set(name, value.json()));
        }
        var sorted = means.putArray("needs");
        needs.stream().sorted().forEach(sorted::add);
        means.put("timeout", timeout.toMillis());
        means.put("on_error", continues);
        means.putObject("retry")
                .put("max_attempts", retry.maxAttempts())
                .put("initial", retry.initial().toMillis())
                .put("backoff", retry.backoff())
                .put("max_interval", retry.maxInterval().toMillis())
                .put("jitter", retry.jitter())
                .put("on", retry.on().stream().map(RetryOn::wire).sorted().collect(Collectors.joining(",")));
        return DefinitionReader.hash(CanonicalJson.of(means));
    }
}
