package com.aresgen.infra.endpoints;

import static com.aresgen.infra.endpoints.ApiEndpoint.delete;
import static com.aresgen.infra.endpoints.ApiEndpoint.get;
import static com.aresgen.infra.endpoints.ApiEndpoint.patch;
import static com.aresgen.infra.endpoints.ApiEndpoint.post;
import static com.aresgen.infra.resources.TableName.DELETIONS;
import static com.aresgen.infra.resources.TableName.VOICES;

import java.util.List;

/** The family {@code voices}: trained from samples, read, changed and deleted, and texts checked against them. */
final class VoiceEndpoints {
    static final List<ApiEndpoint> ALL = List.of(
            post("/v1/voices", voices("edit.CreateVoice"))
                    .authenticated()
                    .idempotent()
                    .gets(DELETIONS)
                    .puts(VOICES),
            get("/v1/voices", voices("read.ListVoices")).authenticated().paged().queries(VOICES.index("Workspace")),
            get("/v1/voices/{id}", voices("read.GetVoice")).authenticated().gets(VOICES),
            patch("/v1/voices/{id}", voices("edit.UpdateVoice"))
                    .authenticated()
                    .idempotent()
                    .gets(DELETIONS)
                    .gets(VOICES)
                    .puts(VOICES),
            delete("/v1/voices/{id}", voices("edit.DeleteVoice"))
                    .authenticated()
                    .idempotent()
                    .gets(VOICES)
                    .puts(VOICES)
                    .deleting(),
            post("/v1/voices/{id}/check", voices("read.CheckVoice"))
                    .authenticated()
                    .idempotent()
                    .gets(DELETIONS)
                    .gets(VOICES)
                    .puts(VOICES));

    private VoiceEndpoints() {}

    private static HandlerName voices(String name) {
        return new HandlerName(FamilyName.VOICES, name);
    }
}
