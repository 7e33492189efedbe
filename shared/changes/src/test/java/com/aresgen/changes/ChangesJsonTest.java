package com.aresgen.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

final class ChangesJsonTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aChangeSetIsWrittenAsCodeMirrorWritesIt() {
        var changes = ChangeSet.of(9, List.of(new TextEdit(2, 4, ""), new TextEdit(5, 7, "one\ntwo\n")));

        assertThat(changes.toJson()).hasToString("[2,[2],1,[2,\"one\",\"two\",\"\"],2]");
        assertThat(ChangeSet.empty(0).toJson()).hasToString("[]");
        assertThat(ChangeSet.empty(4).toJson()).hasToString("[4]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    []                      | []
                    [0]                     | []
                    [2, 0, 3, [0]]          | [5]
                    [[2], [3]]              | [[5]]
                    [[2, ""], 1]            | [[2],1]
                    [[0, "a"], [0, "b"]]    | [[0,"ab"]]
                    [[0, "a"], [1, "b"]]    | [[0,"a"],[1,"b"]]
                    [3.0, [1e0, "a", "b"]]  | [3,[1,"a","b"]]
                    [[0, "😀"]]             | [[0,"😀"]]
                    """)
    void whatCodeMirrorReadsIsReadAndJoined(String json, String joined) {
        assertThat(ChangesJson.read(JSON.readTree(json)))
                .isInstanceOfSatisfying(
                        ChangesJson.Read.class,
                        read -> assertThat(read.changes().toJson()).hasToString(joined));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                        | ''     | must be an array of numbers and arrays
                    7                         | ''     | must be an array of numbers and arrays
                    ["a"]                     | /0     | must be a number of code units to keep, or an array
                    [1, null]                 | /1     | must be a number of code units to keep, or an array
                    [-1]                      | /0     | must be a whole number from 0 to 2147483647
                    [1.5]                     | /0     | must be a whole number from 0 to 2147483647
                    [1e999999999]             | /0     | must be a whole number from 0 to 2147483647
                    [2147483648]              | /0     | must be a whole number from 0 to 2147483647
                    [99999999999999999999]    | /0     | must be a whole number from 0 to 2147483647
                    [1, []]                   | /1     | must begin with the number of deleted code units
                    [["a"]]                   | /0/0   | must be a whole number from 0 to 2147483647
                    [[-1, "a"]]               | /0/0   | must be a whole number from 0 to 2147483647
                    [[1, "a", 2]]             | /0/2   | must be a line of text
                    [[1, "a\\nb"]]            | /0/1   | must be one line: each line is a string of its own
                    [[1, "a", "b\\r"]]        | /0/2   | must be one line: each line is a string of its own
                    [[1, "\\u0000"]]          | /0/1   | must not hold the character U+0000
                    [[1, "\\ud83d"]]          | /0/1   | must not hold half of a surrogate pair
                    [[1, "\\ud83d", "\\ude00"]] | /0/1 | must not hold half of a surrogate pair
                    [2147483647, [1]]         | /1     | must not bring the sum of lengths above 2147483647
                    [2147483647, [0, "a"]]    | /1     | must not bring the sum of lengths above 2147483647
                    """)
    void whatNoTextCanHoldIsMalformedAtItsPlace(String json, String pointer, String detail) {
        assertThat(ChangesJson.read(JSON.readTree(json))).isEqualTo(new ChangesJson.Malformed(pointer, detail));
    }

    @Test
    void aKeystrokeInAMegabyteIsSmall() {
        var json = ChangeSet.replace(1 << 20, 500_000, 500_000, "x").toJson().toString();

        assertThat(json).isEqualTo("[500000,[0,\"x\"],548576]");
    }
}
