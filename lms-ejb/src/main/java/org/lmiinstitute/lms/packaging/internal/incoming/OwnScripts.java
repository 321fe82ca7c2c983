package org.lmiinstitute.lms.packaging.internal.incoming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The modules inside a package that was made here: the scripts that hand them to the player. Cartridges and thin packages have none. */
public final class OwnScripts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SCRIPT = Pattern.compile("(?:[0-9]{1,4}/)?module\\.js");

    /** In bytes; the longest that was ever made has a fifth of it. */
    private static final long LONGEST = 2 << 20;

    private OwnScripts() {}

    /** A module's document and answer key, as the package has them. */
    public record OwnScript(JsonNode document, JsonNode key) {}

    /** Whether there are any. */
    public static boolean areIn(SourceFiles files) {
        return files.all().stream().anyMatch(OwnScripts::isScript);
    }

    /**
     * Looks at one after the other, in the order of the package, and keeps what the look makes of it.
     *
     * @throws ArchiveRefusedException if one is too long to be ours
     */
    public static <T> List<T> matching(SourceFiles files, Function<OwnScript, Optional<T>> look) throws IOException {
        List<T> found = new ArrayList<>();
        for (SourceFile file : files.all()) {
            if (isScript(file)) {
                parse(file).flatMap(look).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static boolean isScript(SourceFile file) {
        return SCRIPT.matcher(file.path()).matches();
    }

    /** From the first brace to the last: what stands around it makes it a script. What is no script of ours is nothing. */
    private static Optional<OwnScript> parse(SourceFile file) throws IOException {
        if (file.size() > LONGEST) {
            throw Refusals.tooMuch(file.path(), "it is longer than any module made here", LONGEST + " bytes");
        }
        try (InputStream content = file.open()) {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            int from = text.indexOf('{');
            int to = text.lastIndexOf('}') + 1;
            JsonNode script = from < 0 || to <= from ? JSON.missingNode() : JSON.readTree(text.substring(from, to));
            return script.has("document")
                    ? Optional.of(new OwnScript(script.path("document"), script.path("key")))
                    : Optional.empty();
        } catch (JsonProcessingException changed) {
            return Optional.empty();
        }
    }
}
