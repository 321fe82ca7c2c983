package org.lmiinstitute.lms.packaging.internal.incoming.content;

import org.jsoup.nodes.Element;

/** What an image that came in is called for those who do not see it: as its page says, else by its name, which is remarked. */
record ImageDescription(Wording wording, Remarks remarks) {

    /**
     * @param file where the image lies now
     * @param longest in characters
     */
    String of(Element image, String file, int longest) {
        String alt = PlainLine.of(image.attr("alt"), longest, "the description of an image", remarks);
        if (!alt.isEmpty()) {
            return alt;
        }
        String name = file.substring(file.lastIndexOf('/') + 1);
        remarks.note("an image had no description and is called by its name: " + name);
        return wording.say("image.undescribed", name);
    }
}
