package com.aresgen.chatbots.reply.task;

import java.util.Optional;

/**
 * The part of a bot that its answers depend on. All of it comes from the workspace's admin and is trusted.
 *
 * @param fallback the answer without evidence
 */
public record BotProfile(String name, Optional<String> instructions, String fallback) {}
