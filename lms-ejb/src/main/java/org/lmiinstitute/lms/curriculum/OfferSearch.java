package org.lmiinstitute.lms.curriculum;

/**
 * What a visitor looks for. Each part may be null or blank: then it does not narrow.
 *
 * @param text words that title, summary, code or topics must all hold, in any order
 * @param topic code of a topic: {@code data-analysis}
 * @param audience {@code data-user} or {@code data-producer}
 * @param form code of an {@link OfferKind}
 */
public record OfferSearch(String text, String topic, String audience, String form) {

    public static final OfferSearch EVERYTHING = new OfferSearch(null, null, null, null);

    public OfferSearch {
        text = text == null ? "" : text.strip();
        topic = topic == null ? "" : topic.strip();
        audience = audience == null ? "" : audience.strip();
        form = form == null ? "" : form.strip();
    }
}
