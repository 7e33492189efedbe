/**
 * What a sample shows of its author's style, by published measures, and how near another text comes to it. Pure Java
 * and two models of Apache OpenNLP; no language model is asked.
 */
@NullMarked
package com.aresgen.voice.profile;

import org.jspecify.annotations.NullMarked;
