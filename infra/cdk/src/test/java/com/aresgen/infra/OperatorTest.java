package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.infra.alarms.AlarmStack;
import com.aresgen.infra.api.ApiStack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

/** An API with a domain of the operator's own and a topic for alarms; by default there is neither. */
final class OperatorTest {
    private static final String TOPIC = "arn:aws:sns:eu-west-1:111122223333:alarms";

    @Test
    void hasTheDomainAndTheTopicThatAreSet() {
        var app = Synthesis.app(Map.of(
                "domain.eu", "api.example.eu",
                "certificate.eu", "arn:aws:acm:eu-west-1:111122223333:certificate/1",
                "alarms.topic.eu", TOPIC));
        var settings = new Settings(app.getNode());
        var alarms = new AlarmStack(app, StackRegion.EU, settings);
        var api = new ApiStack(app, StackRegion.EU, settings);
        // Once, with the large stack that a synthesis needs; the templates are read from its result.
        var _ = AresGenApp.synthesize(app);
        var template = Template.fromStack(api);

        template.hasResourceProperties("AWS::ApiGateway::DomainName", Map.of("DomainName", "api.example.eu"));
        template.hasResourceProperties(
                "AWS::ApiGateway::BasePathMapping",
                Map.of("BasePath", "v1", "DomainName", Map.of("Ref", "DomainName")));
        Template.fromStack(alarms)
                .allResourcesProperties("AWS::CloudWatch::Alarm", Map.of("AlarmActions", List.of(TOPIC)));
    }

    @Test
    void hasNeitherByDefault() {
        var api = Synthesis.shared().template(StackRegion.EU, "Api");
        var alarms = Synthesis.shared().template(StackRegion.EU, "Alarms");

        assertThat(api.resources("AWS::ApiGateway::DomainName")).isEmpty();
        assertThat(alarms.resources("AWS::CloudWatch::Alarm").values())
                .isNotEmpty()
                .noneMatch(alarm -> alarm.get("Properties").has("AlarmActions"));
    }
}
