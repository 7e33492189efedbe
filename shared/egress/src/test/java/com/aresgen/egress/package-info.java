/** Tests of egress, against receivers on this machine, and against addresses that no request may reach. */
@NullMarked
package com.aresgen.egress;

import org.jspecify.annotations.NullMarked;
