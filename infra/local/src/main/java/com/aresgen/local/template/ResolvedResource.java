package com.aresgen.local.template;

import com.aresgen.local.StartRefused;
import tools.jackson.databind.JsonNode;

/** A resource whose properties are plain JSON. */
public record ResolvedResource(TemplateResource resource, JsonNode properties) {
    public String place() {
        return resource.place();
    }

    /** A required property; without it local mode does not start. */
    public String text(String name) {
        var value = properties.path(name);
        if (!value.isString()) {
            throw new StartRefused(place() + ": local mode needs the property " + name + ".");
        }
        return value.stringValue();
    }
}
