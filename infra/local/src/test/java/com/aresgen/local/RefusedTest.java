package com.aresgen.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small template with one change that local mode must refuse. */
final class RefusedTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AWS::Logs::LogGroup | AWS::SNS::Topic | Test/EchoLogs: local mode does not know the resource type",
                "\"RetentionInDays\": 30 | \"X\": {\"Fn::ImportValue\": 1} | Test/EchoLogs: local mode does not know the intrinsic Fn::ImportValue",
                "\"RetentionInDays\": 30 | \"X\": {\"Fn::Select\": [0]} | the intrinsic Fn::Select",
                "\"Ref\": \"Things\" | \"Ref\": \"Nothing\" | Ref to Nothing, which this stack does not have",
                "handlers.Echo | handlers.Gone | the handler com.aresgen.local.handlers.Gone is not on the class path",
                "handlers.Echo | handlers.Proxy | must be a public RequestStreamHandler or RequestHandler",
                "\"Sid\": \"Things\" | \"Condition\": {} | Test/StoreRole: local mode does not know Condition in a policy",
                "\"Sid\": \"Things\" | \"NotAction\": [] | Test/StoreRole: local mode does not know NotAction in a policy",
                "\"Sid\": \"Things\" | \"NotResource\": [] | Test/StoreRole: local mode does not know NotResource in a policy",
                "\"DeletionProtectionEnabled\" | \"LocalSecondaryIndexes\" | the table property LocalSecondaryIndexes",
                "$context.path | $context.authorizer | local mode does not know $context.authorizer",
                "\"Resources\": { | \"Resources\": {\"Clock\": {\"Type\": \"AWS::Events::Rule\", \"Properties\": {\"ScheduleExpression\": \"cron(0 8 * * ? *)\"}}, | Test/Clock: local mode knows no other schedule than rate(… minutes)",
                "function:AresGen-EU-Echo | function:AresGen-EU-Gone | calls the function AresGen-EU-Gone",
            })
    void names_stack_and_resource(String from, String to, String message) throws IOException {
        var template = Files.readString(Path.of("src/test/resources/templates/AresGen-EU-Test.json"));
        Files.writeString(folder.resolve("AresGen-EU-Test.json"), template.replace(from, to));
        assertRefused(message);
    }

    @Test
    void missing_templates() {
        assertRefused("No template AresGen-EU-*.json in");
    }

    @Test
    void a_template_that_is_not_json() throws IOException {
        Files.writeString(folder.resolve("AresGen-EU-Test.json"), "{");
        assertRefused("is not JSON");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() ->
                        LocalApi.start(Running.options().withTemplates(folder).inMemory()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(message);
    }
}
