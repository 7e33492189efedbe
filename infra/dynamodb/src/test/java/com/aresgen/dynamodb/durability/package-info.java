/** What was answered survives: kills, full disks, damaged and newer data folders. */
@NullMarked
package com.aresgen.dynamodb.durability;

import org.jspecify.annotations.NullMarked;
