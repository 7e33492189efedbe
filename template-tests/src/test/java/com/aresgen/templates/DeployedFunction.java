package com.aresgen.templates;

import com.aresgen.http.json.Json;
import com.aresgen.suite.Repository;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A function as the template of the EU has it; the other region's is the same (infra/cdk tests that).
 *
 * @param name without the region: {@code CompleteChat}
 */
public record DeployedFunction(
        String name, String handler, String runtime, LambdaJar jar, Map<String, String> variables) {
    private static final String PREFIX = "AresGen-EU-";
    private static final String JAR = "-lambda.jar";

    public static Stream<DeployedFunction> all() {
        return PlainTemplates.resources("EU", "AWS::Lambda::Function").stream().map(DeployedFunction::of);
    }

    public static DeployedFunction named(String name) {
        return all().filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The functions that callers reach; the others are workers. */
    public static Stream<DeployedFunction> routed() {
        var api = PlainTemplates.api().toString();
        return all().filter(function -> api.contains(":function:" + PREFIX + function.name() + ":live/"));
    }

    /** Of each jar the function with the most environment variables, since it loads the most classes. */
    static Collection<DeployedFunction> ofEachJar() {
        return routed().collect(Collectors.toMap(
                        DeployedFunction::jar,
                        function -> function,
                        BinaryOperator.maxBy(
                                Comparator.comparing(each -> each.variables().size())),
                        LinkedHashMap::new))
                .values();
    }

    static Stream<DeployedFunction> notOfEachJar() {
        var one = ofEachJar();
        return routed().filter(function -> !one.contains(function));
    }

    private static DeployedFunction of(JsonNode properties) {
        var variables = new TreeMap<String, String>();
        properties
                .at("/Environment/Variables")
                .forEachEntry((name, value) ->
                        variables.put(name, value.isString() ? value.stringValue() : value.toString()));
        return new DeployedFunction(
                properties.path("FunctionName").stringValue().substring(PREFIX.length()),
                properties.path("Handler").stringValue(),
                properties.path("Runtime").stringValue(),
                jar(properties.at("/Code/S3Key").stringValue()),
                variables);
    }

    private static LambdaJar jar(String key) {
        var family = key.substring(0, key.length() - JAR.length());
        return new LambdaJar(family, Repository.root().resolve(Path.of("functions", family, "target", key)));
    }

    public JsonNode event() {
        return Json.MAPPER.readTree(Repository.root().resolve(eventName()).toFile());
    }

    /** The sample event's path, relative to the repository's root and to the class path. */
    String eventName() {
        return "events/" + name + ".json";
    }

    @Override
    public String toString() {
        return name;
    }
}
