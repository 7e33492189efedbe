package com.aresgen.models.extractive;

/**
 * A task and the text to do it on, which may be empty.
 *
 * @param standing wishes that hold for every task of the conversation
 */
record Assignment(Task task, String text, Wishes standing) {}
