package com.aresgen.infra.live;

import com.aresgen.infra.Settings;
import java.util.List;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.services.apigatewayv2.CfnApiMapping;
import software.amazon.awscdk.services.apigatewayv2.CfnDomainName;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.route53.CfnRecordSet;
import software.constructs.Construct;

/**
 * The operator's own name for live documents. API Gateway's own name stays in use beside it: functions send frames by
 * it, with permissions that name the API.
 */
final class SocketDomain extends Construct {
    SocketDomain(LiveApi api, Settings.Domain domain, CfnStage stage) {
        super(api, "Domain");
        var name = CfnDomainName.Builder.create(this, "Name")
                .domainName(domain.name())
                .domainNameConfigurations(List.of(CfnDomainName.DomainNameConfigurationProperty.builder()
                        .certificateArn(domain.certificateArn())
                        .endpointType("REGIONAL")
                        .securityPolicy("TLS_1_2")
                        .build()))
                .build();
        CfnApiMapping.Builder.create(this, "Mapping")
                .apiId(stage.getApiId())
                .domainName(name.getRef())
                .stage(stage.getRef())
                .build();
        domain.hostedZone()
                .ifPresent(zone -> CfnRecordSet.Builder.create(this, "Record")
                        .hostedZoneId(zone)
                        .name(domain.name())
                        .type("A")
                        .aliasTarget(CfnRecordSet.AliasTargetProperty.builder()
                                .dnsName(name.getAttrRegionalDomainName())
                                .hostedZoneId(name.getAttrRegionalHostedZoneId())
                                .build())
                        .build());
        CfnOutput.Builder.create(this, "Target")
                .description("Point " + domain.name() + " here by a DNS alias or CNAME")
                .value(name.getAttrRegionalDomainName())
                .build();
    }
}
