package com.aresgen.documents.live.frames;

import com.aresgen.documents.read.AuthorView;
import com.aresgen.http.json.Json;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A message to a socket. Members that are null are left out. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Frame {
    /** What API Gateway carries in one frame, in bytes. */
    int LARGEST = 32 * 1024;

    /** The largest revision that is sent whole: the rest of the frame is for its other members. */
    int LARGEST_REVISION = 24 * 1024;

    /**
     * The answer to a hello.
     *
     * @param head the newest revision
     * @param expiresAt when the token ends
     * @param revs what the socket lacks, from its own revision on, as far as one frame holds it; or
     * @param snapshot where the whole text is
     */
    @JsonTypeName("welcome")
    record Welcome(
            long head,
            Instant expiresAt,
            List<String> permissions,
            List<Presence> presence,
            @Nullable List<Rev> revs,
            @Nullable Snapshot snapshot)
            implements Frame {}

    /** Another editor of the document. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Presence(
            String client, AuthorView author, @Nullable Place cursor) {}

    /** A selection in UTF-16 code units of the text of revision {@code rev}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(int anchor, int head, @Nullable Long rev) {}

    /** The text of a revision, at a URL that takes the token as Bearer. */
    record Snapshot(long revision, String url) {}

    /**
     * A push is accepted.
     *
     * @param rev its revision, or the newest if it changed nothing
     * @param none true if it changed nothing
     */
    @JsonTypeName("ack")
    record Ack(long seq, long rev, @Nullable Boolean none) implements Frame {}

    /** A push is refused; its seq is free. */
    @JsonTypeName("reject")
    record Reject(long seq, String code, String detail) implements Frame {}

    /**
     * A revision that came from elsewhere.
     *
     * @param changes null if they are too large for a frame, and then {@code fetch} is true
     * @param sum CRC-32 of the text in UTF-8, of every 50th revision
     * @param cursor of its author, in the text of this revision
     */
    @JsonTypeName("rev")
    record Rev(
            long rev,
            String client,
            long seq,
            AuthorView author,
            @Nullable JsonNode changes,
            @Nullable Boolean fetch,
            @Nullable String sum,
            @Nullable Place cursor)
            implements Frame {}

    /** Another editor's selection. */
    @JsonTypeName("cursor")
    record Moved(String client, AuthorView author, int anchor, int head, long rev) implements Frame {}

    /** Another editor is gone. */
    @JsonTypeName("left")
    record Left(String client) implements Frame {}

    /** The new token holds. */
    @JsonTypeName("token_ok")
    record TokenOk(Instant expiresAt) implements Frame {}

    /**
     * The answer to a ping.
     *
     * @param head the newest revision, by which a socket finds one that it was not told of
     */
    @JsonTypeName("pong")
    record Pong(long head) implements Frame {}

    /** The message before was none that we know. */
    @JsonTypeName("error")
    record Misunderstood(String code, String detail) implements Frame {}

    /**
     * The last message.
     *
     * @param retryMs after how many milliseconds the client may come again; null: not with this token
     */
    @JsonTypeName("bye")
    record Goodbye(
            String code,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Integer retryMs) implements Frame {}

    /** The message as it is sent. */
    default String json() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /** The bytes of a member of a frame. */
    static int sizeOf(Object member) {
        return Json.MAPPER.writeValueAsString(member).getBytes(StandardCharsets.UTF_8).length;
    }
}
