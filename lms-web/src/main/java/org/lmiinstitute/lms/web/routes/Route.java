package org.lmiinstitute.lms.web.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.web.shell.LoadedPage;

/**
 * The way from an address to a view.
 *
 * @param template the address, with variables in braces: {@code /courses/{slug}}
 * @param view the Facelet, from the root of the web application
 * @param role the role that one needs to see it, or null if anyone may
 * @param working whether the page is a working page, with PrimeFaces
 * @param page the backing bean that is loaded before anything is rendered, or null
 */
public record Route(String template, String view, String role, boolean working, Class<? extends LoadedPage> page) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** A page that anyone may see. */
    public static Route open(String template, String view) {
        return new Route(template, view, null, false, null);
    }

    /** A page without PrimeFaces for people with a role. */
    public static Route only(String role, String template, String view) {
        return new Route(template, view, role, false, null);
    }

    /** A page with PrimeFaces for people with a role. */
    public static Route working(String role, String template, String view) {
        return new Route(template, view, role, true, null);
    }

    /** The same route with a bean that is loaded first, so that what it misses is answered by an error page at once. */
    public Route loading(Class<? extends LoadedPage> bean) {
        return new Route(template, view, role, working, bean);
    }

    /** The routes' compiled form, kept apart so that a route stays a value. */
    static final class Matching {
        private final Route route;
        private final Pattern pattern;
        private final List<String> variables = new ArrayList<>();

        Matching(Route route) {
            this.route = route;
            Matcher names = VARIABLE.matcher(route.template());
            while (names.find()) {
                variables.add(names.group(1));
            }
            this.pattern = Pattern.compile(VARIABLE.matcher(route.template()).replaceAll("([^/]+)"));
        }

        Route route() {
            return route;
        }

        /** The values of the variables if the address fits. */
        Optional<Map<String, String>> match(String path) {
            Matcher matcher = pattern.matcher(path);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < variables.size(); i++) {
                values.put(variables.get(i), matcher.group(i + 1));
            }
            return Optional.of(values);
        }
    }
}
