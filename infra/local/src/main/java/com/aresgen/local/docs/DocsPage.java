package com.aresgen.local.docs;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.staticcontent.ClasspathHandlerConfig;
import io.helidon.webserver.staticcontent.StaticContentFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Serves {@code /docs/}: a few files of ours, then those of Swagger UI's WebJar; the gateway answers all other paths.
 * A browser that shows the page sends requests to this server only.
 */
public final class DocsPage {
    public static final String PATH = "/docs/";

    /** Swagger UI writes styles into its elements and draws icons from data; all else comes from this server. */
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Header HTML = HeaderValues.create(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");

    private DocsPage() {}

    /** Adds the page, and redirects to it from the paths that people try first. */
    public static void addTo(HttpRouting.Builder routing) {
        var page = page();
        routing.get("/", redirect())
                .get("/docs", redirect())
                .any("/docs/*", (_, response) -> {
                    response.header(HeaderValues.create("Content-Security-Policy", POLICY));
                    response.next();
                })
                .get(PATH, (_, response) -> response.header(HTML).send(page))
                .register("/docs", files("docs"), files(SwaggerUi.folder()));
    }

    /** Sets no welcome page: Helidon would redirect every caller to the spelling of the path that it saw first. */
    private static HttpService files(String folder) {
        return StaticContentFeature.createService(ClasspathHandlerConfig.create(folder));
    }

    private static byte[] page() {
        try (InputStream in = DocsPage.class.getResourceAsStream("/docs/index.html")) {
            return Objects.requireNonNull(in, "index.html is not on the class path")
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Handler redirect() {
        return (_, response) -> response.status(Status.FOUND_302)
                .header(HeaderNames.LOCATION, PATH)
                .send();
    }
}
