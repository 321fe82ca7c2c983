package org.lmiinstitute.lms.packaging.internal.fidelity;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** The words of a text, without markup, case, space or punctuation: what two systems that show the same words agree on. */
final class Words {

    private Words() {}

    static String of(String html) {
        return of(Jsoup.parseBodyFragment(html).body());
    }

    /** Words of different elements are kept apart, also where no space stands between them. */
    static String of(Element element) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode words) {
                        text.append(words.getWholeText()).append(' ');
                    }
                },
                element);
        return plain(text.toString());
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
