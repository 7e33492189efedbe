package com.aresgen.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.problem.Failure;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;

/** Rules for every class that is a failure. */
public final class FailureRules {
    private FailureRules() {}

    @ArchTest
    static void everyFailureHasAnExample(JavaClasses written) {
        assertThat(Failures.all().stream().map(each -> each.failure().getClass().getName()))
                .containsAll(written.stream()
                        .filter(each -> each.isAssignableTo(Failure.class) && !each.isInterface())
                        .map(JavaClass::getName)
                        .toList());
    }
}
