package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The words of what is left out of a page, for the report. */
final class LostWords {

    private static final List<String> ATTRIBUTES = List.of("alt", "alttext", "label", "placeholder", "title", "value");
    private static final Set<String> SHOW_NO_VALUE = Set.of("checkbox", "radio", "hidden", "password", "option");

    private LostWords() {}

    /** In quotation marks and with a space before them; empty if it says nothing. */
    static String of(Element element) {
        return quoted(all(element));
    }

    /** What it shows and how its parts are called. */
    static String all(Element element) {
        Stream<String> named = element.getAllElements().stream().flatMap(LostWords::named);
        return Stream.concat(Stream.of(within(element)), named)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** What it shows, and what it says to browsers that do not know it: that is HTML which was not read as such. */
    static String within(Element element) {
        return element.text()
                + element.select("iframe, noframes, noembed, xmp").stream()
                        .map(unread -> " " + HtmlSource.words(unread.data()))
                        .collect(Collectors.joining());
    }

    static String quoted(String text) {
        String words = PlainLine.shortened(text);
        return words.isEmpty() ? "" : " “" + words + "”";
    }

    private static Stream<String> named(Element element) {
        String kind = element.normalName().equals("option") ? "option" : element.attr("type");
        return ATTRIBUTES.stream()
                .filter(name -> !name.equals("value") || !SHOW_NO_VALUE.contains(kind))
                .map(element::attr);
    }
}
