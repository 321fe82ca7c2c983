package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The page about a module: revision, licence and attribution, where the original is, and what an administrator has to set by hand
 * because the format cannot carry it.
 */
record AboutHtml(PackagedModule module, String attribution, CartridgeTexts texts) {

    void write(XmlText html) {
        JsonNode document = module.document();
        html.leaf("p", texts.say("about.revision", module.number().toString(), module.title()))
                .leaf("p", module.description())
                .leaf("p", texts.say("about.minutes", document.path("minutes").asInt()))
                .leaf("p", texts.say("about.licence", Json.text(document, "licence")));
        String source = Json.text(document, "source");
        if (!source.isEmpty()) {
            html.leaf("p", texts.say("about.source", source));
        }
        if (!attribution.isEmpty()) {
            html.leaf("p", attribution, "class", "attribution");
        }
        html.leaf("p", texts.say("about.original"))
                .open("p")
                .leaf("a", module.iri(), "href", module.iri())
                .close();
        settings(html);
    }

    private void settings(XmlText html) {
        html.leaf("h2", texts.say("about.settings"))
                .leaf("p", texts.say("about.settingsWhy"))
                .open("ul");
        module.quizzes().forEach(quiz -> quiz(html, quiz));
        html.leaf("li", texts.say("about.numbers"))
                .leaf("li", texts.say("about.several"))
                .leaf("li", texts.say("about.bank"))
                .close();
    }

    private void quiz(XmlText html, JsonNode quiz) {
        String title = Json.text(quiz, "title");
        double mark = CompletionRule.passMark(quiz).doubleValue();
        html.leaf("li", texts.say("about.pass", title, texts.percent(mark)));
        if (quiz.path("draw").isInt()) {
            int questions = quiz.path("questions").size();
            html.leaf("li", texts.say("about.draw", title, quiz.path("draw").asInt(), questions));
        }
    }
}
