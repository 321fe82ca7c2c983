package org.lmiinstitute.lms.web.shell;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.Iri;

/** {@code /id/<kind>/<uuid>}: sends the IRI of a thing to the page that shows it (303, since the thing is not the page). */
@WebServlet("/id/*")
public class IdServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern IRI = Pattern.compile("/(\\w+)/([0-9a-fA-F-]{36})(/au)?");

    @Inject
    @Any
    private transient Instance<IriTarget> targets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> page = find(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (page.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", page.get());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<String> find(String path) {
        Matcher matcher = IRI.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return kind(matcher.group(1)).flatMap(kind -> id(matcher.group(2)).flatMap(id -> find(kind, id)));
    }

    private Optional<String> find(Iri.Kind kind, UUID id) {
        return targets.stream()
                .flatMap(target -> target.find(kind, id).stream())
                .findFirst();
    }

    private static Optional<Iri.Kind> kind(String path) {
        return Arrays.stream(Iri.Kind.values())
                .filter(kind -> kind.path().equals(path))
                .findFirst();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
