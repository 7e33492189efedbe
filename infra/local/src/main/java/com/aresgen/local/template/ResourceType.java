package com.aresgen.local.template;

import com.aresgen.local.StartRefused;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every resource type of our templates: run by local mode, or left out for the reason given beside it. */
public enum ResourceType {
    TABLE("AWS::DynamoDB::Table"),
    FUNCTION("AWS::Lambda::Function"),
    SECRET("AWS::SecretsManager::Secret"),
    QUEUE("AWS::SQS::Queue"),
    EVENT_SOURCE("AWS::Lambda::EventSourceMapping"),
    RULE("AWS::Events::Rule"),
    STATE_MACHINE("AWS::StepFunctions::StateMachine"),
    SUBSCRIPTION("AWS::Logs::SubscriptionFilter"),
    ROLE("AWS::IAM::Role"),
    POLICY("AWS::IAM::Policy"),
    REST_API("AWS::ApiGateway::RestApi"),
    STAGE("AWS::ApiGateway::Stage"),
    SOCKET_API("AWS::ApiGatewayV2::Api"),
    SOCKET_INTEGRATION("AWS::ApiGatewayV2::Integration"),
    SOCKET_ROUTE("AWS::ApiGatewayV2::Route"),
    SOCKET_STAGE("AWS::ApiGatewayV2::Stage"),

    ACCOUNT("AWS::ApiGateway::Account", "an account's setting"),
    DEPLOYMENT("AWS::ApiGateway::Deployment", "the API is served as the template has it"),
    DOMAIN("AWS::ApiGateway::DomainName", "the address is this machine's"),
    BASE_PATH("AWS::ApiGateway::BasePathMapping", "the address is this machine's"),
    SOCKET_DEPLOYMENT("AWS::ApiGatewayV2::Deployment", "the API is served as the template has it"),
    SOCKET_DOMAIN("AWS::ApiGatewayV2::DomainName", "the address is this machine's"),
    SOCKET_MAPPING("AWS::ApiGatewayV2::ApiMapping", "the address is this machine's"),
    VERSION("AWS::Lambda::Version", "functions run as they are built"),
    ALIAS("AWS::Lambda::Alias", "functions run as they are built"),
    LAYER("AWS::Lambda::LayerVersion", "the gateway plays the adapter, and starts functions itself"),
    PERMISSION("AWS::Lambda::Permission", "routes call functions directly"),
    QUEUE_POLICY("AWS::SQS::QueuePolicy", "asks for TLS, which loopback needs none of"),
    LOG_GROUP("AWS::Logs::LogGroup", "functions log to the console"),
    LOG_POLICY("AWS::Logs::ResourcePolicy", "functions log to the console"),
    ALARM("AWS::CloudWatch::Alarm", "no operator is on call for this machine"),
    COMPOSITE_ALARM("AWS::CloudWatch::CompositeAlarm", "no operator is on call for this machine"),
    DASHBOARD("AWS::CloudWatch::Dashboard", "metrics stay in the log"),
    FIREWALL("AWS::WAFv2::WebACL", "the firewall guards the public address"),
    FIREWALL_USE("AWS::WAFv2::WebACLAssociation", "the firewall guards the public address"),
    FIREWALL_LOG("AWS::WAFv2::LoggingConfiguration", "the firewall guards the public address"),
    SCHEDULE("AWS::Scheduler::Schedule", "functions here have no snapshots that a ping would keep"),
    INVOKE_CONFIG("AWS::Lambda::EventInvokeConfig", "a batch that fails three times is reported on the console"),
    RELEASE("AWS::CodeDeploy::Application", "functions run as they are built"),
    CANARY("AWS::CodeDeploy::DeploymentGroup", "functions run as they are built"),
    BUDGET("AWS::Budgets::Budget", "nothing here costs anything"),
    PARAMETER("AWS::SSM::Parameter", "functions are told the address of sockets"),
    DNS_RECORD("AWS::Route53::RecordSet", "the address is this machine's"),
    CDK_METADATA("AWS::CDK::Metadata", "a note of the CDK");

    private static final Map<String, ResourceType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(type -> type.cloudName, Function.identity()));

    private final String cloudName;
    private final String leftOutBecause;

    ResourceType(String cloudName) {
        this(cloudName, "");
    }

    ResourceType(String cloudName, String leftOutBecause) {
        this.cloudName = cloudName;
        this.leftOutBecause = leftOutBecause;
    }

    /** Refuses an unknown type: better than an API with a part silently missing. */
    static ResourceType named(String cloudName, String place) {
        var type = BY_NAME.get(cloudName);
        if (type == null) {
            throw new StartRefused(place + ": local mode does not know the resource type " + cloudName + ".");
        }
        return type;
    }

    public boolean runs() {
        return leftOutBecause.isEmpty();
    }
}
