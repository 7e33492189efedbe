package com.aresgen.release;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which versions {@code infra/prune-versions} deletes, and that these are never ones in use. */
class PruneVersionsTest {
    private static final String FUNCTION = "AresGen-EU-CompleteChat";

    @TempDir
    private Path folder;

    private Checkout checkout;

    @BeforeEach
    void create() {
        checkout = new Checkout(folder)
                .answering("aws lambda list-functions *", FUNCTION)
                .answering("aws lambda list-versions-by-function *", "$LATEST", versionsUpTo(12));
    }

    @Test
    void theThreeBeforeTheLiveVersionStay() {
        assertThat(deletedWith("live\t10\t")).containsExactly(6, 5, 4, 3, 2, 1);
    }

    @Test
    void aVersionThatAnyAliasNamesStays() {
        assertThat(deletedWith("live\t10\t", "held\t4\t")).containsExactly(6, 5, 3, 2, 1);
    }

    @Test
    void aVersionThatSharesTheCallsOfAnAliasStays() {
        assertThat(deletedWith("live\t10\t2,5", "held\t4\t3")).containsExactly(6, 1);
    }

    @Test
    void aNumberThatOnlyContainsTheNumberOfAnAliasIsAnotherVersion() {
        assertThat(deletedWith("live\t12\t", "held\t11\t")).containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void newerVersionsThanTheLiveOneStay() {
        assertThat(deletedWith("live\t5\t")).containsExactly(1);
    }

    @Test
    void aFunctionWithoutTheAliasIsLeftAlone() {
        var ran = checkout.answering("aws lambda list-aliases *", "held\t12\t").run("", "infra/prune-versions", "eu");

        assertThat(ran.output()).contains(FUNCTION + " has no alias live");
        assertThat(ran.calls("aws lambda delete-function")).isEmpty();
    }

    @Test
    void whenAliasesCannotBeReadNothingIsDeleted() {
        var ran = checkout.failing("aws lambda list-aliases *").run("", "infra/prune-versions", "eu");

        assertThat(ran.exit()).isNotZero();
        assertThat(ran.calls("aws lambda delete-function")).isEmpty();
    }

    @Test
    void aDryRunDeletesNothing() {
        var ran = checkout.answering("aws lambda list-aliases *", "live\t6\t")
                .run("", "infra/prune-versions", "eu", "--dry-run");

        assertThat(ran.output()).contains(FUNCTION + " version 2", "2 versions would be deleted.");
        assertThat(ran.calls("aws lambda delete-function")).isEmpty();
    }

    /** Deletions as the calls say, each of which must name a version: without one it would delete the function. */
    private List<Integer> deletedWith(String... aliases) {
        var ran = checkout.answering("aws lambda list-aliases *", aliases).run("", "infra/prune-versions", "eu");

        assertThat(ran.exit()).as(ran.output()).isZero();
        return ran.calls("aws lambda delete-function").stream()
                .map(call -> call.replaceFirst(
                        "^aws lambda delete-function --function-name " + FUNCTION
                                + " --qualifier (\\d+) --region eu-west-1 --output text$",
                        "$1"))
                .map(Integer::valueOf)
                .toList();
    }

    private static String versionsUpTo(int newest) {
        return IntStream.rangeClosed(1, newest).mapToObj(Integer::toString).collect(joining("\n"));
    }
}
