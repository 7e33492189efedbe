package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.infra.endpoints.Endpoints;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Lambda retires what is not called for 14 days: every function is called once a day, and may be. */
final class DailyPingTest {
    @ParameterizedTest
    @MethodSource("com.aresgen.infra.StackRegion#all")
    void callsEveryFunctionAndWaitsForAllThatDoNotStream(StackRegion region) {
        var machine = machine(region);

        assertThat(machine.at("/Definition/States/Functions/Result").valueStream())
                .map(each ->
                        each.get("name").asString() + " " + each.get("type").asString())
                .containsExactlyElementsOf(Endpoints.deployed()
                        .map(row -> region.named(row.handler().functionName()) + ":live "
                                + (row.streams() ? "Event" : "RequestResponse"))
                        .toList());
        assertThat(machine.at("/Definition/States/EachFunction/ItemProcessor/States/Ping/Parameters/Payload"))
                .hasToString("{\"ping\":true}");
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.infra.StackRegion#all")
    void mayCallTheirAliasesAndNothingElse(StackRegion region) {
        var role = Synthesis.shared()
                .template(region, "Operations")
                .json()
                .at("/Resources/DailyPingRole/Properties/Policies/0/PolicyDocument/Statement/0");

        assertThat(role.get("Action").asString()).isEqualTo("lambda:InvokeFunction");
        assertThat(role.get("Resource").valueStream())
                .hasSize((int) Endpoints.deployed().count())
                .allSatisfy(alias -> assertThat(alias.toString()).contains(":function:" + region.named(""), ":live"));
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.infra.StackRegion#all")
    void runsEveryDay(StackRegion region) {
        var schedule = Synthesis.shared().template(region, "Operations").only("AWS::Scheduler::Schedule");

        assertThat(schedule.get("ScheduleExpression").asString()).isEqualTo("rate(1 day)");
        assertThat(schedule.at("/Target/Arn/Ref").asString()).isEqualTo("DailyPingMachine");
    }

    private static JsonNode machine(StackRegion region) {
        return Synthesis.shared().template(region, "Operations").json().at("/Resources/DailyPingMachine/Properties");
    }
}
