package com.aresgen.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dagger.Module;

/** Which package may depend on which, inside a module as well. */
final class DependencyRules {
    @ArchTest
    static final ArchRule ONLY_THE_STORE_SPEAKS_DYNAMODB = noClasses()
            .that()
            .resideOutsideOfPackage("com.aresgen.store..")
            // StoreModule makes the one client that all stores of a function share.
            .and()
            .doNotHaveFullyQualifiedName("com.aresgen.lambda.wiring.StoreModule")
            // Local mode is the server's side: it creates the tables and checks the calls.
            .and()
            .resideOutsideOfPackage("com.aresgen.local..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk.services.dynamodb..")
            .because("endpoints decide and return writes; only the store knows how a write becomes an item");

    @ArchTest
    static final ArchRule CONVENTIONS_KNOW_JAVA_AND_JSON_ONLY = classes()
            .that()
            .resideInAPackage("com.aresgen.http..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "com.aresgen.http..",
                    "java..",
                    "javax.crypto..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify..")
            .because("the API's conventions are pure Java, so that their tests need nothing and last a second");

    @ArchTest
    static final ArchRule TEXT_KNOWS_JAVA_AND_THE_STEMMERS_ONLY = classes()
            .that()
            .resideInAPackage("com.aresgen.text..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("com.aresgen.text..", "java..", "opennlp.tools.stemmer..", "org.jspecify..")
            .because("models, voices, knowledge and chatbots all read texts, and none of them is part of it");

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES = slices().matching("com.aresgen.(**)")
            .should()
            .beFreeOfCycles()
            // Lambda creates a function by its name, and the function creates its family.
            .ignoreDependency(nameMatching(".*Function"), nameMatching(".*Family"))
            // The two types that all of local mode uses; they use none of it themselves.
            .ignoreDependency(
                    alwaysTrue(), name("com.aresgen.local.LocalRegion").or(name("com.aresgen.local.StartRefused")))
            .because("a package is an endpoint or a concept that can be read without its users");

    @ArchTest
    static final ArchRule ONLY_MODULES_READ_THE_ENVIRONMENT = noClasses()
            .that()
            .areNotAnnotatedWith(Module.class)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.aresgen.lambda.wiring.Environment")
            .because("a variable is read while a function is made, where the template tests see it");
}
