package com.aresgen.models.extractive;

/** A task and the text to do it on, which may be empty. */
record Assignment(Task task, String text) {}
