package com.aresgen.documents.versions;

import com.aresgen.document.Texts;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.EntityTag;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.values.Permission;
import com.aresgen.http.values.Role;
import jakarta.inject.Inject;

/** GET /v1/documents/{id}/versions/{version}: with its text. It never changes. */
final class GetVersion implements Endpoint.Bodiless {
    private final PathVersion versions;
    private final Texts texts;

    @Inject
    GetVersion(PathVersion versions, Texts texts) {
        this.versions = versions;
        this.texts = texts;
    }

    @Override
    public Route route() {
        return Route.get("/v1/documents/{id}/versions/{version}")
                .needs(Role.VIEWER)
                .openTo(Permission.READ);
    }

    @Override
    public Outcome handle(Call call) {
        return versions.find(call, "version", (head, version) -> {
            var tag = new EntityTag("\"" + version.figures().sha256() + "\"");
            return tag.isKnownTo(call)
                    ? tag.notModified()
                    : Answer.ok(VersionView.of(version, texts.at(head, version.revision())))
                            .with(tag.headers());
        });
    }
}
