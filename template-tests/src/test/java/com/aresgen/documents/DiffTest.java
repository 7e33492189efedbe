package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GET …/versions/{a}/diff/{b}. */
final class DiffTest {
    private static final String FIRST = """
            # Harbour

            one
            two
            three
            four

            The quay is long.
            """;
    private static final String SECOND = """
            # Harbour

            one
            two
            three
            four

            The quay is very long. 😀
            The end.
            """;
    private final Tenant tenant = RunningApi.eu().newTenant();
    private Document document = new Document(tenant.admin(), "");

    @BeforeEach
    void versions() {
        document = new Documents(tenant.admin()).created(FIRST);
        document.rewritten(0, SECOND);
        document.restore(1);
    }

    @Test
    void leadsFromEitherTextToTheOther() {
        var there = document.get("/versions/1/diff/2").json();
        var back = document.get("/versions/2/diff/1").json();

        assertThat(there.path("from").intValue()).isEqualTo(1);
        assertThat(there.path("to").intValue()).isEqualTo(2);
        assertThat(Log.changes(there.path("changes")).apply(FIRST)).isEqualTo(SECOND);
        assertThat(Log.changes(back.path("changes")).apply(SECOND)).isEqualTo(FIRST);
    }

    @Test
    void isShownInLinesAsDiffShowsIt() {
        assertThat(document.get("/versions/1/diff/2").json().path("unified").stringValue())
                .isEqualTo("""
                        --- version 1
                        +++ version 2
                        @@ -5,4 +5,5 @@
                         three
                         four
                        \s
                        -The quay is long.
                        +The quay is very long. 😀
                        +The end.
                        """);
    }

    @Test
    void ofEqualTextsIsEmpty() {
        var reply = document.get("/versions/1/diff/3").json();

        assertThat(reply.path("unified").stringValue()).isEmpty();
        assertThat(Log.changes(reply.path("changes")).isEmpty()).isTrue();
        assertThat(document.get("/versions/2/diff/2").json().path("unified").stringValue())
                .isEmpty();
    }

    @Test
    void saysWhereALastLineHasNoEnd() {
        var other = new Documents(tenant.admin()).created("one\n");
        other.rewritten(0, "one");
        other.restore(1);

        assertThat(other.get("/versions/1/diff/2").json().path("unified").stringValue())
                .isEqualTo("""
                        --- version 1
                        +++ version 2
                        @@ -1,1 +1,1 @@
                        -one
                        +one
                        \\ No newline at end of file
                        """);
    }
}
