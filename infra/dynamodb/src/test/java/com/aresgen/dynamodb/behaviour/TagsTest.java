package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tags of a table. */
class TagsTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    @Test
    void tagsAreAddedReplacedAndRemoved() {
        var arn =
                TABLES.call("DescribeTable", """
                {"TableName": "hash"}
                """).path("Table").path("TableArn").asString();
        tag(arn, "env", "test");
        tag(arn, "team", "platform");
        tag(arn, "env", "production");
        assertThat(tags(arn)).isEqualTo("env=production team=platform");
        TABLES.call("UntagResource", """
                {"ResourceArn": "%s", "TagKeys": ["team", "none"]}
                """.formatted(arn));
        assertThat(tags(arn)).isEqualTo("env=production");
    }

    @Test
    void whatIsNoArnIsRefused() {
        assertThat(TABLES.refuse("TagResource", """
                {"ResourceArn": "not-an-arn", "Tags": [{"Key": "env", "Value": "test"}]}
                """).type()).isEqualTo("ValidationException");
    }

    private static void tag(String arn, String key, String value) {
        TABLES.call("TagResource", """
                {"ResourceArn": "%s", "Tags": [{"Key": "%s", "Value": "%s"}]}
                """.formatted(arn, key, value));
    }

    private static String tags(String arn) {
        return String.join(
                " ",
                TABLES.call("ListTagsOfResource", """
                        {"ResourceArn": "%s"}
                        """.formatted(arn)).path("Tags").values().stream()
                        .map(tag -> tag.path("Key").asString() + "="
                                + tag.path("Value").asString())
                        .sorted()
                        .toList());
    }
}
