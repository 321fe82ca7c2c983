package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.lmiinstitute.lms.packaging.internal.incoming.content.HtmlSource;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.QtiElement;

/** A discussion topic or an assignment: a text, and files that belong to it. */
record TextResource(QtiElement root) {

    /** Its text, as a page. */
    Document page() {
        return HtmlSource.fragment(root.child("text").map(TextResource::html).orElse(""));
    }

    private static String html(QtiElement text) {
        boolean isHtml = text.attributeOr("texttype", "text/html").contains("html");
        return isHtml ? text.text() : "<p>" + Entities.escape(text.text()).replace("\n", "<br>") + "</p>";
    }

    /** References to the files that learners are to have, in order. */
    List<String> attachments() {
        return root.all("attachment").stream()
                .filter(each -> !isForInstructors(each))
                .flatMap(each -> each.attribute("href").stream())
                .toList();
    }

    /** What only assignments have, and lessons have no place for (Assignment extension 1.0). */
    void nameRest(Remarks remarks) {
        if (root.child("instructor_text").isPresent()) {
            remarks.note("its text for instructors is not shown");
        }
        long kept = root.all("attachment").stream()
                .filter(TextResource::isForInstructors)
                .count();
        if (kept > 0) {
            remarks.note(kept + " attachments for instructors only are not given out");
        }
        root.child("gradable")
                .flatMap(gradable -> gradable.attribute("points_possible"))
                .ifPresent(points -> AssignmentSettings.namePoints(points, remarks));
    }

    private static boolean isForInstructors(QtiElement attachment) {
        return attachment.attributeOr("role", "All").equalsIgnoreCase("instructor");
    }
}
