package com.aresgen.documents.edit;

import com.aresgen.documents.authority.LineEnds;
import com.aresgen.documents.tokens.TokenTerms;
import com.aresgen.http.body.Fields;
import java.util.Map;
import java.util.Optional;

/**
 * The body of POST /v1/documents.
 *
 * @param token the terms of the first edit token
 */
record NewDocument(
        String title,
        String content,
        String format,
        Optional<String> voice,
        Map<String, String> metadata,
        TokenTerms token) {
    static NewDocument read(Fields fields) {
        var members = new DocumentFields(fields);
        fields.require("title");
        var title = members.title();
        var content = fields.text("content");
        return new NewDocument(
                title == null ? "" : title,
                content == null ? "" : LineEnds.unified(content),
                members.format(),
                members.voice(),
                members.metadata(),
                TokenTerms.ofNewDocument(fields));
    }
}
