package com.aresgen.local.states.parsing;

import com.aresgen.local.StartRefused;
import com.aresgen.local.states.data.PayloadTemplate;
import com.aresgen.local.states.data.ReferencePath;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads payload templates.
 *
 * @param token whether the state has a task token, which only tasks that wait for it have
 */
record TemplateReader(String place, boolean token) {
    private static final Pattern CONTEXT = Pattern.compile(
            "\\$\\$\\.(Execution\\.(Id|Name|StartTime|Input([.\\[].*)?)|State\\.(Name|EnteredTime|RetryCount)|StateMachine\\.(Id|Name)|Task\\.Token)");

    PayloadTemplate read(JsonNode node) {
        if (node.isObject()) {
            return members(node);
        }
        return node.isArray()
                ? new PayloadTemplate.Elements(
                        node.valueStream().map(this::read).toList())
                : new PayloadTemplate.Literal(node);
    }

    private PayloadTemplate members(JsonNode node) {
        var members = new LinkedHashMap<String, PayloadTemplate>();
        node.forEachEntry((name, value) -> {
            var target = name.endsWith(".$") ? name.substring(0, name.length() - 2) : name;
            if (members.put(target, name.endsWith(".$") ? filled(name, value) : read(value)) != null) {
                throw new StartRefused(place + ": the field " + target + " is given twice.");
            }
        });
        return new PayloadTemplate.Members(members);
    }

    private PayloadTemplate filled(String name, JsonNode value) {
        if (!value.isString() || !value.stringValue().startsWith("$")) {
            throw new StartRefused(place + ": " + name + " must be a path; local mode knows no intrinsic functions.");
        }
        var path = ReferencePath.of(place + ": " + name, value.stringValue());
        if (path.ofContext() && !CONTEXT.matcher(path.text()).matches()) {
            throw new StartRefused(place + ": local mode does not know " + path.text() + " of the context object.");
        }
        if (path.text().equals("$$.Task.Token") && !token) {
            throw new StartRefused(place + ": only a task that waits for its token has " + path.text() + ".");
        }
        return new PayloadTemplate.FromPath(name, path);
    }
}
