package com.aresgen.chatbots.reply.task;

/**
 * A sentence of a found chunk that answers the question.
 *
 * @param chunk its place among the chunks of the task, from 0
 * @param start in the chunk's text, in Unicode code points
 * @param end after its last character
 */
public record Evidence(int chunk, int start, int end) {}
