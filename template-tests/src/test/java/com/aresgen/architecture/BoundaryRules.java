package com.aresgen.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.aresgen.http.Endpoint;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dagger.Component;

/** Which modules and packages may depend on which others. */
final class BoundaryRules {
    private static final Families FAMILIES = Families.ofTheRepository();

    @ArchTest
    static final ArchRule A_USE_CASE_KNOWS_NO_LAMBDA = classes()
            .that(belongTo(assignableTo(Endpoint.class)))
            .should()
            .onlyDependOnClassesThat(resideOutsideOfPackage("com.aresgen..")
                    .or(resideInAnyPackage(
                            "com.aresgen.http..",
                            "com.aresgen.store..",
                            "com.aresgen.models..",
                            "com.aresgen.voice..",
                            "com.aresgen.changes..",
                            "com.aresgen.document..",
                            "com.aresgen.text..",
                            "com.aresgen.knowledge..",
                            "com.aresgen.egress.."))
                    .or(FAMILIES))
            .because("an endpoint decides; a workflow calls it as well as Lambda does");

    @ArchTest
    static final ArchRule FAMILIES_DO_NOT_SEE_EACH_OTHER = slices().assignedFrom(FAMILIES)
            .should()
            .notDependOnEachOther()
            // A step of a workflow calls an endpoint of these families, by the Dagger component that makes them.
            .ignoreDependency(
                    resideInAPackage("com.aresgen.workflows.."),
                    resideInAnyPackage("com.aresgen.chat..", "com.aresgen.documents..", "com.aresgen.chatbots..")
                            .and(annotatedWith(Component.class)))
            .because("what two families need is a module of shared/");

    @ArchTest
    static final ArchRule ONLY_THE_STORE_SEES_ITS_ITEMS = noClasses()
            .that()
            .resideOutsideOfPackage("com.aresgen.store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.aresgen.store.items..")
            .because("how a write becomes an item, and which items one transaction writes, is the store's alone");

    @ArchTest
    static final ArchRule ONLY_THE_STORE_SEES_DYNAMODB = noClasses()
            .that()
            .resideOutsideOfPackages("com.aresgen.store..", "com.aresgen.lambda.wiring..", "com.aresgen.local..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk.services.dynamodb..")
            .because("a store says what is kept; where and how is its own decision");

    @ArchTest
    static final ArchRule AN_AGGREGATE_TOUCHES_NO_OTHER = slices().matching("com.aresgen.store.(*)..")
            .namingSlices("Room $1")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    alwaysTrue(),
                    resideInAnyPackage(
                            "com.aresgen.store.items..",
                            "com.aresgen.store.locks..",
                            "com.aresgen.store.signing..",
                            "com.aresgen.store.deletions..",
                            "com.aresgen.store.idempotency.."))
            // A deletion and its security event are one transaction.
            .ignoreDependency(
                    resideInAPackage("com.aresgen.store.deletions.."), resideInAPackage("com.aresgen.store.audit.."))
            .because("an aggregate's items are written by its own room; deletion and replay concern them all");

    @ArchTest
    static final ArchRule KNOWLEDGE_IS_KEPT_ELSEWHERE = noClasses()
            .that()
            .resideInAPackage("com.aresgen.knowledge..")
            .and()
            .resideOutsideOfPackages("com.aresgen.knowledge.base..", "com.aresgen.knowledge.wiring..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.aresgen.store..", "com.aresgen.lambda..", "com.aresgen.egress..")
            .because("an index is bytes: only the package that opens stored knowledge bases knows where its pages are");

    @ArchTest
    static final ArchRule ONLY_WIRING_MAKES_AWS_CLIENTS = noClasses()
            .that()
            .resideOutsideOfPackage("com.aresgen.lambda.wiring..")
            // Local mode is the server's side: its operator has clients of its own.
            .and()
            .resideOutsideOfPackage("com.aresgen.local..")
            // Only the families that ask models call Bedrock, and only their jars have Bedrock's client.
            .and()
            .doNotHaveFullyQualifiedName("com.aresgen.asking.ModelsModule")
            .and()
            .doNotHaveFullyQualifiedName("com.aresgen.documents.live.LiveModule")
            // Only workflows start executions.
            .and()
            .doNotHaveFullyQualifiedName("com.aresgen.workflows.steps.StepsModule")
            .should()
            .callMethodWhere(target(owner(nameMatching("software\\.amazon\\.awssdk\\.services\\..*Client")))
                    .and(target(nameMatching("builder|create"))))
            .because("a function has one client of each kind, made before its snapshot, whose endpoint tests can set");
}
