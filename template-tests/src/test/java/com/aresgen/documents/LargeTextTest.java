package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.ChangeSet;
import com.aresgen.http.json.Json;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A text that cannot be compressed takes several items, as do a change of all of it and the snapshot of it. */
final class LargeTextTest {
    private static final int MEGABYTE = 1_048_576;
    private final Tenant tenant = RunningApi.eu().newTenant();

    private static String noise(long seed) {
        var random = new SplittableRandom(seed);
        var text = new StringBuilder(MEGABYTE);
        for (int i = 0; i < MEGABYTE; i++) {
            text.append((char) random.nextInt(' ', '~'));
        }
        return text.toString();
    }

    @Test
    void isReadAsItWasWrittenAndRemovedWithAllItsItems() {
        var first = noise(1);
        var second = noise(2);
        var document = new Documents(tenant.admin()).created(first);
        assertThat(document.change(0, ChangeSet.replace(MEGABYTE, 0, MEGABYTE, second))
                        .status())
                .isEqualTo(200);
        assertThat(document.restore(1).status()).isEqualTo(201);

        assertThat(document.text()).isEqualTo(first);
        assertThat(document.textAt(1)).isEqualTo(second);
        assertThat(document.version(2).path("content").stringValue()).isEqualTo(second);
        assertThat(Log.of(document).replayed(first)).isEqualTo(first);
        assertThat(Items.of(document.id()))
                .as("head, log, snapshot, versions, token: 8 items if each were one")
                .hasSizeGreaterThan(11);

        var deletion = FinishedDeletions.deletedAt("/v1/documents/" + document.id(), tenant.admin());
        assertThat(deletion.path("purged")).isEqualTo(Json.MAPPER.readTree("""
                {"revisions":2,"snapshots":1,"versions":3,"suggestions":0,"edit_tokens":1,"responses":0}"""));
        assertThat(Items.of(document.id())).containsExactly("head");
    }
}
