/** Reads our CDK app's CloudFormation, and no more of the language: checked and resolved to plain JSON. */
@NullMarked
package com.aresgen.local.template;

import org.jspecify.annotations.NullMarked;
