package com.aresgen.infra;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.cxapi.CloudFormationStackArtifact;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The app as the command line synthesizes it, both regions once for all tests of a run. */
record Synthesis(
        Map<String, Template> templates, Map<String, CloudFormationStackArtifact> stacks, List<String> messages) {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Path OUT = Path.of("target", "cdk.out");
    private static final Set<String> SERIOUS = Set.of("aws:cdk:error", "aws:cdk:warning");

    private static final class Once {
        static final Synthesis SHARED = synthesize();
    }

    static Synthesis shared() {
        return Once.SHARED;
    }

    /** An app with the feature flags of cdk.json, their only source, and the operator's -c settings. */
    static App app(Map<String, String> operator) {
        var context = JSON.convertValue(
                read(Path.of("cdk.json")).get("context"), new TypeReference<TreeMap<String, Object>>() {});
        context.putAll(operator);
        return new App(AppProps.builder()
                .analyticsReporting(false)
                .stackTraces(false)
                .treeMetadata(false)
                .context(context)
                .outdir(OUT.toString())
                .build());
    }

    Template template(StackRegion region, String stack) {
        return Objects.requireNonNull(templates.get(region.named(stack)), stack);
    }

    /** The names of a region's stacks, such as {@code State}. */
    Stream<String> stacks(StackRegion region) {
        var prefix = region.named("");
        return templates.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()));
    }

    private static Synthesis synthesize() {
        var app = app(Map.of());
        AresGenApp.addTo(app);
        var templates = new TreeMap<String, Template>();
        var stacks = new TreeMap<String, CloudFormationStackArtifact>();
        var messages = new ArrayList<String>();
        for (var stack : AresGenApp.synthesize(app).getStacks()) {
            stacks.put(stack.getStackName(), stack);
            templates.put(stack.getStackName(), Template.of(read(OUT.resolve(stack.getTemplateFile()))));
            messages.addAll(messages(read(OUT.resolve(stack.getStackName() + ".metadata.json"))));
        }
        read(OUT.resolve("validation-report.json"))
                .findValues("description")
                .forEach(violation -> messages.add(violation.asString()));
        return new Synthesis(templates, stacks, messages);
    }

    /** Errors and warnings of CDK and of cdk-nag, each with the construct that it is about. */
    private static List<String> messages(JsonNode metadata) {
        return metadata.properties().stream()
                .flatMap(construct -> construct
                        .getValue()
                        .valueStream()
                        .filter(entry -> SERIOUS.contains(entry.get("type").asString()))
                        .map(entry -> construct.getKey() + ": " + entry.get("data")))
                .toList();
    }

    private static JsonNode read(Path file) {
        return JSON.readTree(file.toFile());
    }
}
