package com.aresgen.docs.runbook;

import com.aresgen.http.json.Json;
import com.aresgen.suite.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the committed templates deploy, as an operator sees it. */
final class Templates {
    private static final Path FOLDER = Repository.root().resolve("infra/cdk/templates");
    private static final Pattern NAME = Pattern.compile("AresGen-EU-[A-Za-z]+");
    private static final Pattern PAGE = Pattern.compile("Runbook: (infra/runbook/[a-z-]+\\.md)$");

    private Templates() {}

    /** The pages that the alarms of the operations stack name; an alarm without one is refused. */
    static Set<String> pagesOfAlarms() {
        return resources(FOLDER.resolve("AresGen-EU-Operations.json"))
                .filter(resource -> resource.path("Type").stringValue().matches("AWS::CloudWatch::(Composite)?Alarm"))
                .map(alarm -> alarm.at("/Properties/AlarmDescription").asString(""))
                .map(Templates::page)
                .collect(Collectors.toSet());
    }

    private static String page(String description) {
        var page = PAGE.matcher(description);
        if (!page.find()) {
            throw new IllegalStateException("An alarm names no page of the runbook: " + description);
        }
        return page.group(1);
    }

    /** Stacks, and everything that a template of the EU names. */
    static Set<String> names() {
        return files().stream()
                .map(file -> file.getFileName() + " " + text(file))
                .flatMap(text -> NAME.matcher(text).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** {@code AWS::DynamoDB::Table}. */
    static Set<String> resourceTypes() {
        return files().stream()
                .flatMap(Templates::resources)
                .map(resource -> resource.path("Type").stringValue())
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> resources(Path template) {
        return Json.MAPPER.readTree(template.toFile()).path("Resources").valueStream();
    }

    private static List<Path> files() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
