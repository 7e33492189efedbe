package com.aresgen.workflows.definition.shape;

import com.aresgen.workflows.definition.tree.Node;

/**
 * A string of a definition in which an expression begins.
 *
 * @param expected what would be right in the place of the string
 */
public record Site(Node.Scalar scalar, Shape expected) {
    public String text() {
        return scalar.value().stringValue();
    }
}
