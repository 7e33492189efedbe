package com.aresgen.local.template;

import com.aresgen.local.LocalRegion;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The stacks of one region by name, each with its resources by logical id. */
public record Stacks(Map<String, Map<String, TemplateResource>> resources) {
    /** All resources of a type with every reference in them replaced by its value. */
    public List<ResolvedResource> all(ResourceType type, LocalRegion region) {
        return stream()
                .filter(resource -> resource.type() == type)
                .map(resource -> resolved(resource, region))
                .toList();
    }

    public boolean has(ResourceType type) {
        return stream().anyMatch(resource -> resource.type() == type);
    }

    private ResolvedResource resolved(TemplateResource resource, LocalRegion region) {
        var siblings = resources.getOrDefault(resource.stack(), Map.of());
        return new ResolvedResource(
                resource, new ReferenceResolver(resource.place(), siblings, region).plain(resource.properties()));
    }

    private Stream<TemplateResource> stream() {
        return resources.values().stream().flatMap(stack -> stack.values().stream());
    }
}
