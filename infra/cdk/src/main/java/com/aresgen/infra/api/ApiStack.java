package com.aresgen.infra.api;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.Settings;
import com.aresgen.infra.StackRegion;
import java.util.List;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.services.apigateway.CfnRestApi;

/** The API of a region; it calls functions by name, so it can be deployed after them on its own. */
public final class ApiStack extends RegionalStack {
    /** An answer that fits one packet is not compressed, nor is a stream. */
    private static final int LEAST_COMPRESSED_BYTES = 1_400;

    public ApiStack(App app, StackRegion region, Settings settings) {
        super(app, region, "Api", "Aresgen " + region + ": REST API, firewall, permissions, subscription to the audit");
        var body = OpenApiBody.of(region);
        var api = CfnRestApi.Builder.create(this, "Api")
                .name(region.apiName())
                .description("Aresgen API, region " + region.code())
                .endpointConfiguration(CfnRestApi.EndpointConfigurationProperty.builder()
                        .types(List.of("REGIONAL"))
                        .build())
                .disableExecuteApiEndpoint(settings.domain(region).isPresent())
                .minimumCompressionSize(LEAST_COMPRESSED_BYTES)
                .body(body)
                .build();
        Invocations.allow(this, api);
        AuditSubscription.of(this);
        var stage = new LiveStage(this, api, body, settings).stage();
        new Firewall(this, api, stage);
        settings.domain(region).ifPresent(domain -> new CustomDomain(this, domain, stage));
        if (settings.domain(region).isEmpty()) {
            CfnOutput.Builder.create(this, "InvokeUrl")
                    .description("Base URL without a custom domain; paths begin with /v1")
                    .value("https://" + api.getRef() + ".execute-api." + region.awsName() + ".amazonaws.com")
                    .build();
        }
    }
}
