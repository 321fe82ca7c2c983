package org.lmiinstitute.lms.web.partner.subscription;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.partner.ChangeFeed;
import org.lmiinstitute.lms.partner.SubscriptionService;

/**
 * {@code /feeds/<secret>/changes.atom}: the changes that concern a subscriber, for feed readers, which sign in nowhere; so whoever has the
 * address may read it, until the subscription ends.
 */
@WebServlet(FeedServlet.ROOT + "*")
public class FeedServlet extends HttpServlet {

    static final String ROOT = "/feeds/";
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([\\w-]{43})/changes\\.atom");

    @Inject
    private transient SubscriptionService subscriptions;

    @Inject
    private transient FeedWriter writer;

    /** The address of a feed, from the installation's root. */
    public static String path(String secret) {
        return ROOT + secret + "/changes.atom";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        ChangeFeed feed = Optional.of(path)
                .filter(Matcher::matches)
                .flatMap(found -> subscriptions.findFeed(found.group(1)))
                // without the secret, which stands in logs often enough
                .orElseThrow(() -> new NotFoundException("feed", "at this address"));
        byte[] xml = writer.write(feed, path(path.group(1)));
        String tag = '"' + Sha256.hex(xml) + '"';
        response.setHeader("ETag", tag);
        response.setDateHeader("Last-Modified", feed.updated().toEpochMilli());
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("X-Robots-Tag", "noindex");
        if (isUnchanged(request, tag, feed.updated())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            response.setContentType("application/atom+xml;charset=UTF-8");
            response.setContentLength(xml.length);
            response.getOutputStream().write(xml);
        }
    }

    /** A tag decides alone (RFC 9110, 13.1.3); without one the whole seconds of the date. */
    private static boolean isUnchanged(HttpServletRequest request, String tag, Instant updated) {
        String tags = request.getHeader("If-None-Match");
        return tags != null ? tags.contains(tag) : modifiedSince(request) >= updated.getEpochSecond();
    }

    /** In seconds; -1 for none, and for what is no date (RFC 9110, 13.1.3). */
    private static long modifiedSince(HttpServletRequest request) {
        try {
            return Math.floorDiv(request.getDateHeader("If-Modified-Since"), 1000L);
        } catch (IllegalArgumentException noDate) {
            return -1;
        }
    }
}
