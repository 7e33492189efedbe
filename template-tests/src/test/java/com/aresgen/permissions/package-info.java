/** IAM by equality: what each function's role allows is what the function needs, no less and no more. */
@NullMarked
package com.aresgen.permissions;

import org.jspecify.annotations.NullMarked;
