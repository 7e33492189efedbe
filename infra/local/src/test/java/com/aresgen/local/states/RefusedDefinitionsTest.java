package com.aresgen.local.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.StartRefused;
import com.aresgen.local.functions.Functions;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A definition and a template, each with one change that local mode must refuse. */
final class RefusedDefinitionsTest {
    private static final String DEFINITION = """
            {"StartAt":"Call","States":{
              "Call":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke",
                "Parameters":{"FunctionName":"${Scripted}","Payload":{"a.$":"$.a"}},"ResultPath":"$.r",
                "Retry":[{"ErrorEquals":["States.ALL"],"IntervalSeconds":2,"MaxDelaySeconds":3}],
                "Catch":[{"ErrorEquals":["States.ALL"],"Next":"Choose"}],"TimeoutSeconds":9,"Next":"Choose"},
              "Choose":{"Type":"Choice","Choices":[{"Variable":"$.a","StringEquals":"b","Next":"Wait"}],"Default":"Pass"},
              "Wait":{"Type":"Wait","Seconds":1,"Next":"Pass"},
              "Pass":{"Type":"Pass","Next":"Done"},
              "Done":{"Type":"Succeed"}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"Pass\",\"Next\" | \"Parallel\",\"Next\" | state Pass: local mode does not know the type Parallel",
                "\"Pass\",\"Next\" | \"Map\",\"Next\" | state Pass: local mode does not know the type Map",
                "\"Pass\",\"Next\" | \"Pass\",\"Assign\":{},\"Next\" | state Pass: local mode does not know the field Assign",
                "lambda:invoke | sqs:sendMessage | state Call: local mode does not know the resource arn:aws:states:::sqs:sendMessage",
                "\"FunctionName\" | \"Qualifier\":\"x\",\"FunctionName\" | Parameters: local mode does not know the field Qualifier",
                "\"FunctionName\":\"${Scripted}\" | \"FunctionName.$\":\"$.f\" | local mode does not know the field FunctionName.$",
                "${Scripted} | ${Nothing} | no substitution is given for ${Nothing}",
                "\"$.a\"}} | \"$..a\"}} | a.$: local mode knows no other paths than $.a.b[0], not $..a",
                "\"$.a\"}} | \"$.a[*]\"}} | not $.a[*]",
                "\"$.a\"}} | \"States.UUID()\"}} | a.$ must be a path; local mode knows no intrinsic functions",
                "\"$.a\"}} | \"$$.Map.Item.Value\"}} | local mode does not know $$.Map.Item.Value of the context object",
                "\"$.a\"}} | \"$$.Task.Token\"}} | only a task that waits for its token has $$.Task.Token",
                "\"$.a\"}} | \"$.a\",\"a\":1}} | the field a is given twice",
                "lambda:invoke | lambda:invoke.waitForTaskToken | must pass $$.Task.Token on",
                "\"$.r\" | \"$.r[0]\" | local mode knows no ResultPath into an array",
                "\"$.r\" | \"$$.r\" | must lead into the input",
                "\"MaxDelaySeconds\":3 | \"MaxDelaySeconds\":2 | Retry[0]: MaxDelaySeconds must be greater than IntervalSeconds",
                "\"MaxDelaySeconds\":3 | \"JitterStrategy\":\"HALF\" | JitterStrategy must be FULL or NONE",
                "\"MaxDelaySeconds\":3 | \"BackoffRate\":0.5 | BackoffRate must be a number from 1.0",
                "\"MaxDelaySeconds\":3 | \"MaxAttempts\":-1 | MaxAttempts must be a whole number from 0",
                "[\"States.ALL\"],\"Next\" | [\"States.ALL\",\"A\"],\"Next\" | Catch[0]: States.ALL must be alone",
                "[\"States.ALL\"],\"Next\" | [\"States.Runtime\"],\"Next\" | local mode does not know the error States.Runtime",
                "\"Catch\":[ | \"Catch\":[{\"ErrorEquals\":[\"States.ALL\"],\"Next\":\"Done\"}, | Catch[0]: States.ALL must be in the last one",
                "\"TimeoutSeconds\":9 | \"TimeoutSeconds\":0 | TimeoutSeconds must be a whole number from 1",
                "\"TimeoutSeconds\":9 | \"TimeoutSeconds\":9,\"TimeoutSecondsPath\":\"$.t\" | has both TimeoutSeconds and TimeoutSecondsPath",
                "\"TimeoutSeconds\":9 | \"HeartbeatSeconds\":9 | only a task that waits for its token has heartbeats",
                "\"StringEquals\":\"b\" | \"StringMatches\":\"b*\" | local mode does not know the comparison StringMatches",
                "\"StringEquals\":\"b\" | \"StringEquals\":1 | StringEquals compares with a value of another type",
                "\"StringEquals\":\"b\" | \"StringEquals\":\"b\",\"IsPresent\":true | must have one comparison",
                "\"Seconds\":1 | \"Seconds\":1,\"SecondsPath\":\"$.s\" | needs one of Seconds, SecondsPath, Timestamp and TimestampPath",
                "\"Seconds\":1 | \"Timestamp\":\"soon\" | Timestamp must be like",
                "\"Next\":\"Pass\" | \"Next\":\"Gone\" | a transition leads to Gone, which is no state",
                "\"Default\":\"Pass\" | \"Default\":\"Wait\",\"InputPath\":\"a\" | InputPath: local mode knows no other paths",
                "\"Next\":\"Done\" | \"End\":true | no transition leads to the state Done",
                "\"Next\":\"Done\" | \"Next\":\"Done\",\"End\":true | state Pass: needs either Next or \"End\": true",
                "{\"StartAt\" | {\"QueryLanguage\":\"JSONata\",\"StartAt\" | local mode knows no other QueryLanguage than JSONPath",
                "{\"StartAt\" | {\"Extra\":1,\"StartAt\" | Flows/Flow: local mode does not know the field Extra",
                "{\"StartAt\" | {\"StartAt\":\"Done\",\"StartAt\" | its definition is not JSON",
            })
    void names_state_machine_state_and_field(String from, String to, String message) {
        assertThatThrownBy(() ->
                        LocalStates.open(Flow.stacks(DEFINITION.replace(from, to)), LocalRegion.EU, Optional.empty()))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("AresGen-EU-Flows/Flow: ")
                .hasMessageContaining(message.replace("Flows/Flow: ", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"StateMachineName\" | \"StateMachineType\":\"EXPRESS\",\"StateMachineName\" | runs no other state machines than STANDARD",
                "\"DefinitionString\" | \"DefinitionS3Location\":{},\"DefinitionString\" | does not know DefinitionS3Location",
                "local.handlers.Scripted | local.handlers.Typed | must be a RequestStreamHandler",
                "\"aws.states\" | \"aws.ecs\" | local mode knows no other events than aws.states",
                "\"FAILED\", | \"RUNNING\", | local mode delivers only the statuses",
                "\"Id\": \"Target0\" | \"Input\": \"{}\" | does not know Input in a rule",
                "\"detail\": { | \"account\": [\"1\"], \"detail\": { | does not know account in a rule",
                "\"DefinitionString\" | \"DefinitionString\" | ok",
            })
    void names_the_template_s_resource(String from, String to, String message) throws IOException {
        var stacks = Flow.stacks(DEFINITION, from, to);
        var nowhere = URI.create("http://127.0.0.1:9");
        var surroundings = new Functions.Surroundings(
                LocalRegion.EU, nowhere, nowhere, nowhere, Optional.empty(), Map.of(), _ -> {});
        var functions = Functions.start(stacks, surroundings);
        var refused = new StringBuilder("ok");
        try (var states =
                LocalStates.open(stacks, LocalRegion.EU, Optional.empty()).orElseThrow()) {
            states.run(functions, _ -> {});
        } catch (StartRefused refusal) {
            refused.append(refusal.getMessage());
        }
        functions.close();
        assertThat(refused.toString()).contains(message);
    }

    @Test
    void a_function_that_the_template_lacks() {
        assertThatThrownBy(() -> Flow.of(DEFINITION.replace("${Scripted}", "AresGen-EU-Gone")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("state Call: no template has the function AresGen-EU-Gone");
    }
}
