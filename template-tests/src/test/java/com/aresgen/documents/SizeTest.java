package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.ChangeSet;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import org.junit.jupiter.api.Test;

/** A text has 1 MB of UTF-8 at most: what would make it longer is refused, and a full document can be cut. */
final class SizeTest {
    private static final int MEGABYTE = 1_048_576;
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Documents caller = new Documents(tenant.admin());

    @Test
    void aFullDocumentDoesNotGrowAndCanBeCut() {
        var document = caller.created("a".repeat(MEGABYTE));

        assertTooLarge(document.change(0, ChangeSet.replace(MEGABYTE, 9, 9, "b")));
        assertTooLarge(document.rewritten(0, "é".repeat(MEGABYTE / 2) + "b"));
        assertThat(Log.of(document).numbers()).isEmpty();
        assertThat(document.revision()).isZero();

        assertThat(document.change(0, ChangeSet.replace(MEGABYTE, 0, 1, "b")).status())
                .as("as long as before")
                .isEqualTo(200);
        assertThat(document.change(1, ChangeSet.replace(MEGABYTE, 10, MEGABYTE, "!"))
                        .status())
                .isEqualTo(200);
        assertThat(document.text()).isEqualTo("b" + "a".repeat(9) + "!");
    }

    @Test
    void bytesAreCountedAndNotCharacters() {
        var document = caller.created("a".repeat(MEGABYTE - 1));
        assertTooLarge(document.change(0, ChangeSet.replace(MEGABYTE - 1, 0, 0, "é")));
        assertThat(document.change(0, ChangeSet.replace(MEGABYTE - 1, 0, 0, "e"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void twoEditsThatFitAloneDoNotFitTogether() {
        var document = caller.created("a");
        var half = ChangeSet.replace(1, 0, 0, "b".repeat(MEGABYTE / 2));

        assertThat(document.change(0, half).status()).isEqualTo(200);
        assertTooLarge(document.change(0, half));
        assertThat(document.text()).hasSize(MEGABYTE / 2 + 1);
    }

    private static void assertTooLarge(Reply reply) {
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.code()).isEqualTo("payload_too_large");
    }
}
