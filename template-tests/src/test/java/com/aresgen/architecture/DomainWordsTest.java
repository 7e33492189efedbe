package com.aresgen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.problem.Problem;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The conventions hold for every resource, so their code names none of them. */
final class DomainWordsTest {
    /** Whole words within a camel-case name. */
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:^|[^a-zA-Z]|(?<=[a-z])|(?=[A-Z]))(thread|voice|webhook|chatbot|document|workflow|conversation|knowledge)s?(?![a-z])",
            Pattern.CASE_INSENSITIVE);

    @Test
    void noNameOfTheConventionsIsOneOfAResource() {
        var classes =
                new ClassFileImporter().withImportOption(new WrittenByHand()).importPackages("com.aresgen.http");

        assertThat(classes.stream()
                        // The catalogue has a not-found problem for each resource.
                        .filter(each -> !each.isEquivalentTo(Problem.class))
                        .flatMap(DomainWordsTest::names)
                        .filter(name -> DOMAIN.matcher(name).find()))
                .isEmpty();
        assertThat(classes).isNotEmpty();
    }

    private static Stream<String> names(JavaClass each) {
        return Stream.of(
                        Stream.of(each.getSimpleName()),
                        each.getMethods().stream().map(method -> each.getSimpleName() + "." + method.getName()),
                        each.getFields().stream().map(field -> each.getSimpleName() + "." + field.getName()))
                .flatMap(names -> names);
    }
}
