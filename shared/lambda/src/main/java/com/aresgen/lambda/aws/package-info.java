/** The connections of a function to AWS: one HTTP client for all of its AWS clients. */
@NullMarked
package com.aresgen.lambda.aws;

import org.jspecify.annotations.NullMarked;
