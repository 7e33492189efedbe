package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Only jars of the commit that is checked out are deployed. */
final class BuildStampTest {
    private static final String COMMIT = "27dde8b4dbc47dcc267389d5451ac58274af4ccf";
    private static final String OTHER = "ef8d2573dbc47dcc267389d5451ac58274af4ccf";

    @Test
    void aJarOfThisCommitIsDeployed() {
        assertThatCode(() -> BuildStamp.check("chat-lambda.jar", COMMIT, COMMIT))
                .doesNotThrowAnyException();
    }

    @Test
    void aJarOfAnotherCommitIsRefused() {
        refused(OTHER, COMMIT, "chat-lambda.jar was built from commit " + OTHER + ", and the commit here is " + COMMIT);
    }

    @Test
    void aJarThatWasBuiltBeforeItsChangesWereCommittedIsRefused() {
        refused(COMMIT + "-dirty", COMMIT, "was built from commit " + COMMIT + " with changes");
    }

    @Test
    void changesThatAreNotCommittedAreRefused() {
        refused(COMMIT, COMMIT + "-dirty", "Files have changed since commit " + COMMIT);
    }

    @Test
    void aJarWithoutAStampIsRefused() {
        refused("", COMMIT, "built from an unknown commit");
    }

    @Test
    void aFolderWithoutARepositoryIsRefused() {
        refused("", "", "no git repository");
    }

    private static void refused(String built, String now, String because) {
        assertThatThrownBy(() -> BuildStamp.check("chat-lambda.jar", built, now))
                .isInstanceOf(SynthesisRefused.class)
                .hasMessageContaining(because)
                .hasMessageContaining("-c build=any");
    }
}
