package com.aresgen.local.template;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A template value: exactly the intrinsics that our CDK app emits; {@link CfnReader} refuses all others. */
public sealed interface Cfn {
    /** A plain string, number or boolean. */
    record Plain(JsonNode value) implements Cfn {}

    record Items(List<Cfn> items) implements Cfn {}

    record Members(Map<String, Cfn> members) implements Cfn {}

    /** A resource's physical name, or a pseudo parameter such as {@code AWS::Region}. */
    record Ref(String target) implements Cfn {}

    record GetAtt(String logicalId, String attribute) implements Cfn {}

    record Join(String separator, List<Cfn> parts) implements Cfn {}

    /** Text with <code>${Target}</code> or <code>${LogicalId.Attribute}</code> in it. */
    record Sub(String text) implements Cfn {}
}
