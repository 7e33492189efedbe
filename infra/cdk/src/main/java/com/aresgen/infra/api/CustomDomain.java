package com.aresgen.infra.api;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.Settings;
import com.aresgen.infra.endpoints.Endpoints;
import java.util.List;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.services.apigateway.CfnBasePathMapping;
import software.amazon.awscdk.services.apigateway.CfnDomainName;
import software.amazon.awscdk.services.apigateway.CfnStage;
import software.amazon.awscdk.services.route53.CfnRecordSet;
import software.constructs.Construct;

/** The operator's own name for a region; the base path {@code v1} leads to the stage of that name. */
final class CustomDomain extends Construct {
    CustomDomain(RegionalStack stack, Settings.Domain domain, CfnStage stage) {
        super(stack, "Domain");
        var name = CfnDomainName.Builder.create(this, "Name")
                .domainName(domain.name())
                .regionalCertificateArn(domain.certificateArn())
                .endpointConfiguration(CfnDomainName.EndpointConfigurationProperty.builder()
                        .types(List.of("REGIONAL"))
                        .build())
                .securityPolicy("TLS_1_2")
                .build();
        CfnBasePathMapping.Builder.create(this, "Mapping")
                .domainName(name.getRef())
                .basePath(Endpoints.STAGE)
                .restApiId(stage.getRestApiId())
                .stage(stage.getRef())
                .build();
        domain.hostedZone().ifPresent(zone -> record(domain, zone, name));
        CfnOutput.Builder.create(this, "Target")
                .description("Point " + domain.name() + " here by a DNS alias or CNAME")
                .value(name.getAttrRegionalDomainName())
                .build();
    }

    private void record(Settings.Domain domain, String zone, CfnDomainName name) {
        CfnRecordSet.Builder.create(this, "Record")
                .hostedZoneId(zone)
                .name(domain.name())
                .type("A")
                .aliasTarget(CfnRecordSet.AliasTargetProperty.builder()
                        .dnsName(name.getAttrRegionalDomainName())
                        .hostedZoneId(name.getAttrRegionalHostedZoneId())
                        .build())
                .build();
    }
}
