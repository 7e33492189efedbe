package com.aresgen.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Rules for every class, in whichever package. */
final class CodeRules {
    /** What runs on a machine of its own and not in Lambda. */
    private static final String[] NOT_DEPLOYED = {"com.aresgen.local..", "com.aresgen.dynamodb.."};

    @ArchTest
    static final ArchRule ONLY_FUNCTIONS_READ_THE_PROCESS_ENVIRONMENT = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Function")
            .and()
            .doNotHaveSimpleName("Main")
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .because("local mode runs all functions in one JVM, each with an environment of its own");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .because("a constructor says what an object needs, and its fields can be final");

    @ArchTest
    static final ArchRule NOTHING_UNIQUE_IS_IN_A_SNAPSHOT = noFields()
            .that()
            .areStatic()
            .should()
            .haveRawType(assignableTo(RandomGenerator.class)
                    .or(assignableTo(Instant.class))
                    .or(assignableTo(UUID.class)))
            .because("a SnapStart snapshot is taken once and resumed many times: seeds, ids and times would be shared");

    @ArchTest
    static final ArchRule CHANCE_HAS_NO_STATE = noClasses()
            .that()
            .resideOutsideOfPackages(NOT_DEPLOYED)
            // Its questions are the same at each indexing: it has a seed on purpose.
            .and()
            .doNotHaveFullyQualifiedName("com.aresgen.knowledge.confidence.SyntheticQuestion")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, ThreadLocalRandom.class, SplittableRandom.class, RandomGeneratorFactory.class)
            .orShould()
            .callMethod(RandomGenerator.class, "getDefault")
            .orShould()
            .callMethod(RandomGenerator.class, "of", String.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(Collections.class, "shuffle", List.class)
            .because("a generator's state is in the snapshot and gives every start from it the same numbers"
                    + " (StatelessRandom has none)");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackages(NOT_DEPLOYED)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a function has one clock, which tests can set");

    @ArchTest
    static final ArchRule FUNCTIONS_DO_NOT_PRINT = noClasses()
            .that()
            .resideOutsideOfPackages(NOT_DEPLOYED)
            .should(ACCESS_STANDARD_STREAMS)
            .because("a line on standard output is a log line of Lambda, and ours are JSON");

    @ArchTest
    static final ArchRule FUNCTIONS_LOG_THROUGH_SLF4J = noClasses()
            .that()
            .resideOutsideOfPackages(NOT_DEPLOYED)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("one way of logging is enough (infra/decisions/0007)");

    @ArchTest
    static final ArchRule CLASSES_ARE_FINAL = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("a class that is not made for inheritance is easier to change");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager)")
            .orShould()
            .haveNameMatching(".*[.$](Base|Common|Abstract)[A-Z]\\w*")
            .because("such a name says how a class is used, not what it is: a better one is missing");
}
