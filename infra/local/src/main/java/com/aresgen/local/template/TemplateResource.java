package com.aresgen.local.template;

/** A resource as the template has it; its properties may still refer to other resources. */
public record TemplateResource(String stack, String logicalId, ResourceType type, Cfn properties) {
    /** The stack and logical id, for error messages. */
    public String place() {
        return stack + "/" + logicalId;
    }
}
