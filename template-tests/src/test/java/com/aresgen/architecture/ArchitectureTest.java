package com.aresgen.architecture;

import com.aresgen.conventions.FailureRules;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/**
 * All rules over all classes, in one test class: reading the classes takes longer than checking them. A class of rules
 * that is not listed here does not run.
 */
@AnalyzeClasses(packages = "com.aresgen", importOptions = WrittenByHand.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchTests BOUNDARIES = ArchTests.in(BoundaryRules.class);

    @ArchTest
    static final ArchTests DEPENDENCIES = ArchTests.in(DependencyRules.class);

    @ArchTest
    static final ArchTests CODE = ArchTests.in(CodeRules.class);

    @ArchTest
    static final ArchTests FAILURES = ArchTests.in(FailureRules.class);
}
