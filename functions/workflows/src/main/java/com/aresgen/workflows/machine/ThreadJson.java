package com.aresgen.workflows.machine;

import com.aresgen.http.json.Json;
import com.aresgen.workflows.engine.world.Next;
import com.aresgen.workflows.engine.world.RunThread;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/** Threads as the state machine carries them: ids and places, and nothing that a caller wrote. */
public final class ThreadJson {
    private static final String THREAD = "thread";

    private ThreadJson() {}

    /** The input with which an execution of the thread is started. */
    static String input(RunThread thread) {
        return Json.MAPPER.writeValueAsString(Map.of(THREAD, members(thread)));
    }

    /** What the machine's choice reads, and the thread for the states after it. */
    public static SequencedMap<String, Object> of(Next next) {
        var members = new LinkedHashMap<String, Object>();
        members.put("do", next.does().wire());
        members.put(THREAD, members(next.thread()));
        next.until().ifPresent(until -> members.put("until", Json.timestamp(until)));
        next.seconds().ifPresent(seconds -> members.put("seconds", seconds));
        return members;
    }

    private static SequencedMap<String, Object> members(RunThread thread) {
        var members = new LinkedHashMap<String, Object>();
        members.put("run", thread.run());
        members.put("generation", thread.generation());
        members.put("path", thread.path());
        members.put("revival", thread.revival());
        return members;
    }

    /** The thread of a task's input; {@code lost} is what the machine caught. */
    public static RunThread read(JsonNode input) {
        var thread = input.path(THREAD);
        return new RunThread(
                thread.path("run").asString(),
                thread.path("generation").asInt(),
                thread.path("path").asString(),
                thread.path("revival").asBoolean(false),
                thread.has("lost"));
    }
}
