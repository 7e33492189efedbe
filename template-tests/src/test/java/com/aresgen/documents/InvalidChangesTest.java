package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Change sets that no text can take: 422 {@code invalid_change_set}, and the text stays as it was. */
final class InvalidChangesTest {
    private static final String FIRST = "a😀b";
    private final Tenant tenant = RunningApi.eu().newTenant();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "too short                   | [3]                 | /changes",
                "too long                    | [5]                 | /changes",
                "in code points              | [1,[0,\"x\"],2]     | /changes",
                "nothing at all              | []                  | /changes",
                "splits the pair             | [2,[0,\"x\"],2]     | /changes",
                "removes half of the pair    | [2,[1],1]           | /changes",
                "keeps a half behind         | [1,[1],2]           | /changes",
                "is no array                 | {}                  | /changes",
                "is a text                   | \"x\"               | /changes",
                "has a negative length       | [-1,5]              | /changes/0",
                "has half a length           | [1.5,2.5]           | /changes/0",
                "has a part without a number | [4,[\"x\"]]         | /changes/1/0",
                "has an empty part           | [4,[]]              | /changes/1",
                "has a line that is none     | [4,[0,1]]           | /changes/1/1",
                "has LF in a line            | [4,[0,\"a\\nb\"]]   | /changes/1/1",
                "has CR in a line            | [4,[0,\"a\",\"b\\r\"]] | /changes/1/2",
                "is longer than any text     | [4,2147483647]      | /changes/1",
            })
    void isRefusedAtItsPlace(String what, String changes, String pointer) {
        var document = new Documents(tenant.admin()).created(FIRST);
        var reply = document.edit("{\"base_revision\":0,\"changes\":%s}".formatted(changes))
                .send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.code()).as(what).isEqualTo("invalid_change_set");
        assertThat(Documents.pointers(reply)).as(what).containsExactly(pointer);
        assertThat(document.text()).isEqualTo(FIRST);
        assertThat(document.revision()).isZero();
    }

    /** The fault is judged by the text of the base, where the caller made it. */
    @ParameterizedTest
    @ValueSource(strings = {"[6]", "[5]", "[2,[0,\"x\"],2]"})
    void isRefusedAfterOthersHaveTypedAsWell(String changes) {
        var document = new Documents(tenant.admin()).created(FIRST);
        document.typed(0, "xy");

        var reply = document.edit("{\"base_revision\":0,\"changes\":%s}".formatted(changes))
                .send();
        assertThat(reply.code()).as(reply.body()).isEqualTo("invalid_change_set");
        assertThat(document.text()).isEqualTo("xy" + FIRST);
    }
}
