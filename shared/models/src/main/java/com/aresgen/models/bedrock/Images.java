package com.aresgen.models.bedrock;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ImageBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ImageSource;

/** Images in a message. Bedrock takes their bytes only; the API never fetches a caller's URL. */
final class Images {
    private static final Pattern DATA_URL = Pattern.compile(
            "data:image/(png|jpeg|jpg|gif|webp);base64,(.+)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final int FORMAT = 1;
    private static final int BYTES = 2;

    private Images() {}

    static Optional<ContentBlock> read(String url, String pointer, Objections objections) {
        var data = DATA_URL.matcher(url);
        if (!data.matches()) {
            objections.message(
                    pointer,
                    "must be a data: URL (data:image/png;base64,…) of a PNG, JPEG, GIF or WebP: nothing is fetched for"
                            + " this model");
            return Optional.empty();
        }
        try {
            var bytes = Base64.getMimeDecoder().decode(data.group(BYTES));
            var format = data.group(FORMAT).toLowerCase(Locale.ROOT);
            var image = ImageBlock.builder()
                    .format(format.equals("jpg") ? "jpeg" : format)
                    .source(ImageSource.fromBytes(SdkBytes.fromByteArrayUnsafe(bytes)))
                    .build();
            return Optional.of(ContentBlock.fromImage(image));
        } catch (IllegalArgumentException _) {
            objections.message(pointer, "is not base64");
            return Optional.empty();
        }
    }
}
