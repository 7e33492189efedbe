package com.aresgen.local.template;

import com.aresgen.local.StartRefused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads the values of one resource; the error for an unknown intrinsic names it and its place. */
record CfnReader(String place) {
    Cfn read(JsonNode node) {
        if (node.isArray()) {
            return new Cfn.Items(all(node));
        }
        if (!node.isObject()) {
            return new Cfn.Plain(node);
        }
        return node.size() == 1 ? single(node.properties().iterator().next(), node) : members(node);
    }

    private Cfn single(Map.Entry<String, JsonNode> member, JsonNode whole) {
        var value = member.getValue();
        return switch (member.getKey()) {
            case "Ref" -> new Cfn.Ref(text("Ref", value));
            case "Fn::GetAtt" -> new Cfn.GetAtt(part("Fn::GetAtt", value, 0), part("Fn::GetAtt", value, 1));
            case "Fn::Join" -> new Cfn.Join(part("Fn::Join", value, 0), all(value.path(1)));
            case "Fn::Sub" -> new Cfn.Sub(text("Fn::Sub", value));
            default -> members(whole);
        };
    }

    private Cfn members(JsonNode node) {
        var members = new LinkedHashMap<String, Cfn>();
        node.forEachEntry((name, value) -> {
            if (name.startsWith("Fn::") || (name.equals("Condition") && value.isString())) {
                throw new StartRefused(place + ": local mode does not know the intrinsic " + name + ".");
            }
            members.put(name, read(value));
        });
        return new Cfn.Members(members);
    }

    private List<Cfn> all(JsonNode array) {
        return array.valueStream().map(this::read).toList();
    }

    private String part(String intrinsic, JsonNode array, int index) {
        return text(intrinsic, array.path(index));
    }

    private String text(String intrinsic, JsonNode value) {
        if (!value.isString()) {
            throw new StartRefused(place + ": local mode knows " + intrinsic + " only in its plain form.");
        }
        return value.stringValue();
    }
}
