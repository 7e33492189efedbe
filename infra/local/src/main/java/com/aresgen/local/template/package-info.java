/** CloudFormation as our CDK app writes it, and nothing more of it: read, checked and resolved to plain JSON. */
@NullMarked
package com.aresgen.local.template;

import org.jspecify.annotations.NullMarked;
