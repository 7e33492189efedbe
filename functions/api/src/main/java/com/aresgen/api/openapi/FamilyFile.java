package com.aresgen.api.openapi;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A family's part of the OpenAPI document: its paths, and the components that only it uses. */
record FamilyFile(String family, ObjectNode content) {
    private static final Set<String> SECTIONS = Set.of("paths", "components");

    /**
     * Both sections have two levels: a path and its methods, a kind of component and its names.
     *
     * @throws IllegalStateException if the document has one of them already, since one of the two would be lost
     */
    void addTo(ObjectNode document) {
        content.forEachEntry((section, groups) -> {
            if (!SECTIONS.contains(section)) {
                throw refused(section + " belongs in openapi/shared.json");
            }
            groups.forEachEntry((group, members) -> members.forEachEntry((member, value) -> add(
                    document.withObjectProperty(section).withObjectProperty(group),
                    group + " " + member,
                    member,
                    value)));
        });
    }

    private void add(ObjectNode target, String name, String member, JsonNode value) {
        if (target.has(member)) {
            throw refused(name + " is in another file as well");
        }
        target.set(member, value);
    }

    private IllegalStateException refused(String reason) {
        return new IllegalStateException("openapi/" + family + ".json: " + reason);
    }
}
