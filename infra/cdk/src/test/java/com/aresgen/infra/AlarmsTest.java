package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.infra.endpoints.Endpoints;
import com.aresgen.infra.endpoints.QueueName;
import com.aresgen.infra.endpoints.TableName;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The API and every function, queue and table that is deployed have their alarms. */
final class AlarmsTest {
    @ParameterizedTest
    @EnumSource
    void theApiItsFunctionsQueuesAndTablesAreWatched(StackRegion region) {
        var expected = Stream.of(
                        Stream.of("ApiBugs", "ApiServerErrors", "ApiLatency"),
                        Endpoints.deployed()
                                .map(endpoint -> endpoint.handler().functionName())
                                .flatMap(name -> Stream.of(name + "Errors", name + "Throttles")),
                        Arrays.stream(QueueName.values())
                                .map(QueueName::id)
                                .flatMap(name -> Stream.of(name + "Dead", name + "Late")),
                        Arrays.stream(TableName.values())
                                .map(TableName::id)
                                .flatMap(name -> Stream.of(name + "SystemErrors", name + "Throttles")))
                .flatMap(names -> names)
                .toList();

        assertThat(Synthesis.shared()
                        .template(region, "Alarms")
                        .resources("AWS::CloudWatch::Alarm")
                        .keySet())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void ringWhenOneCallInAHundredFails() {
        var alarm = Synthesis.shared()
                .template(StackRegion.EU, "Alarms")
                .json()
                .at("/Resources/ApiServerErrors/Properties");

        assertThat(alarm.get("Threshold").asDouble()).isEqualTo(0.01);
        assertThat(alarm.get("Statistic").asString()).isEqualTo("Average");
        assertThat(alarm.get("ComparisonOperator").asString()).isEqualTo("GreaterThanThreshold");
    }

    @ParameterizedTest
    @EnumSource
    void aFunctionAndATableAreWatchedByTheNameThatTheyHave(StackRegion region) {
        var alarms = Synthesis.shared().template(region, "Alarms");

        Endpoints.deployed()
                .map(endpoint -> endpoint.handler().functionName())
                .forEach(name -> assertThat(alarms.json()
                                .at("/Resources/" + name + "Errors/Properties/Dimensions/0/Value")
                                .asString())
                        .isEqualTo(region.named(name)));
        for (var table : TableName.values()) {
            assertThat(alarms.json()
                            .at("/Resources/" + table.id() + "Throttles/Properties/Metrics")
                            .toString())
                    .contains("\"Value\":\"" + table.in(region) + "\"");
        }
    }
}
