/** The roles of the template, enforced: a function that lacks a permission in the cloud lacks it here as well. */
@NullMarked
package com.aresgen.local.iam;

import org.jspecify.annotations.NullMarked;
