package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a browser shows of a page or says of its parts: what does not stand in one line is parted by a space. */
final class VisibleWords implements NodeVisitor {

    private static final List<String> NAMES = List.of("alt", "label", "placeholder", "title", "value");
    private static final Set<String> APART =
            Set.of(("address article aside audio blockquote br button canvas caption dd "
                            + "details div dl dt embed fieldset figcaption figure form h1 h3 hgroup hr iframe img input legend li "
                            + "menu nav noembed object ol optgroup option p picture pre section select summary svg table tbody td textarea "
                            + "th thead tr ul video xmp")
                    .split(" "));

    private final StringBuilder text = new StringBuilder();

    private VisibleWords() {}

    static String of(String html) {
        VisibleWords words = new VisibleWords();
        Jsoup.parseBodyFragment(html).body().traverse(words);
        return words.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        part(node);
        text.append(node instanceof TextNode words ? words.getWholeText() : node.attr("alttext"));
        text.append(node instanceof DataNode words && !node.parentNameIs("script") ? words.getWholeData() : "");
        NAMES.stream()
                .filter(node::hasAttr)
                .forEach(name -> text.append(' ').append(node.attr(name)).append(' '));
    }

    @Override
    public void tail(Node node, int depth) {
        part(node);
    }

    private void part(Node node) {
        text.append(APART.contains(node.nodeName()) ? " " : "");
    }
}
