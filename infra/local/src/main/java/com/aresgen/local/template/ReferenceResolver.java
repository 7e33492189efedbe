package com.aresgen.local.template;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.StartRefused;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** Replaces references by their values in local mode; the error for an unknown one names its {@code place}. */
record ReferenceResolver(String place, Map<String, TemplateResource> siblings, LocalRegion region) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern HOLE = Pattern.compile("\\$\\{([^}!]+)}");

    JsonNode plain(Cfn value) {
        return switch (value) {
            case Cfn.Plain(var node) -> node;
            case Cfn.Items(var items) -> {
                var array = NODES.arrayNode();
                items.forEach(item -> array.add(plain(item)));
                yield array;
            }
            case Cfn.Members(var members) -> {
                var object = NODES.objectNode();
                members.forEach((name, member) -> object.set(name, plain(member)));
                yield object;
            }
            case Cfn.Ref(var target) -> StringNode.valueOf(reference(target));
            case Cfn.GetAtt(var logicalId, var attribute) -> StringNode.valueOf(attribute(logicalId, attribute));
            case Cfn.Join(var separator, var parts) -> StringNode.valueOf(joined(separator, parts));
            case Cfn.Sub(var text) ->
                StringNode.valueOf(
                        HOLE.matcher(text).replaceAll(hole -> Matcher.quoteReplacement(substituted(hole.group(1)))));
        };
    }

    private String joined(String separator, List<Cfn> parts) {
        return parts.stream().map(part -> plain(part).asString()).collect(Collectors.joining(separator));
    }

    private String substituted(String target) {
        var dot = target.indexOf('.');
        return dot < 0 ? reference(target) : attribute(target.substring(0, dot), target.substring(dot + 1));
    }

    private String reference(String target) {
        return switch (target) {
            case "AWS::Region" -> region.awsName();
            case "AWS::AccountId" -> LocalRegion.ACCOUNT;
            case "AWS::Partition" -> "aws";
            case "AWS::URLSuffix" -> "amazonaws.com";
            case "AWS::StackName" -> place.substring(0, place.indexOf('/'));
            default -> returned(sibling(target));
        };
    }

    private String attribute(String logicalId, String attribute) {
        var resource = sibling(logicalId);
        var name = physicalName(resource);
        return switch (resource.type() + "." + attribute) {
            case "TABLE.Arn" -> region.arn("dynamodb", "table/" + name);
            case "FUNCTION.Arn" -> region.arn("lambda", "function:" + name);
            case "ROLE.Arn" -> "arn:aws:iam::" + LocalRegion.ACCOUNT + ":role/" + name;
            case "ROLE.RoleId" -> name;
            case "QUEUE.Arn" -> region.arn("sqs", name);
            case "STATE_MACHINE.Arn" -> region.arn("states", "stateMachine:" + name);
            case "STATE_MACHINE.Name" -> name;
            case "RULE.Arn" -> region.arn("events", "rule/" + name);
            case "LOG_GROUP.Arn" -> region.arn("logs", "log-group:" + name + ":*");
            case "REST_API.RootResourceId" -> "root";
            default ->
                throw new StartRefused(
                        place + ": local mode does not know Fn::GetAtt " + logicalId + "." + attribute + ".");
        };
    }

    private TemplateResource sibling(String logicalId) {
        var resource = siblings.get(logicalId);
        if (resource == null) {
            throw new StartRefused(place + ": Ref to " + logicalId + ", which this stack does not have.");
        }
        return resource;
    }

    /** What CloudFormation returns for a reference: the name, or for some types the ARN. */
    private String returned(TemplateResource resource) {
        var name = physicalName(resource);
        return switch (resource.type()) {
            case STATE_MACHINE -> region.arn("states", "stateMachine:" + name);
            case ALIAS -> region.arn("lambda", "function:" + name + ":" + aliasName(resource));
            default -> name;
        };
    }

    private String aliasName(TemplateResource alias) {
        return alias.properties() instanceof Cfn.Members(var members) && members.containsKey("Name")
                ? plain(members.get("Name")).asString()
                : alias.logicalId();
    }

    /** The name that the template gives, or the logical id where AWS would make up a name. */
    private String physicalName(TemplateResource resource) {
        if (!(resource.properties() instanceof Cfn.Members(var members))) {
            return resource.logicalId();
        }
        var given = switch (resource.type()) {
            case TABLE -> members.get("TableName");
            case FUNCTION, ALIAS -> members.get("FunctionName");
            case STATE_MACHINE -> members.get("StateMachineName");
            case QUEUE -> members.get("QueueName");
            case ROLE -> members.get("RoleName");
            case LOG_GROUP -> members.get("LogGroupName");
            case STAGE, SOCKET_STAGE -> members.get("StageName");
            default -> null;
        };
        return given == null ? resource.logicalId() : plain(given).asString();
    }
}
