package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one question bank that a cartridge may have (rule 4a of the profile's manifest schema): what an editor may want to ask and no
 * quiz asks. These are the practice questions of lessons and the further variants of numeric questions.
 */
final class QuestionBank {

    private static final String PATH = "question-bank/questions.xml";

    private QuestionBank() {}

    static Optional<CartridgeResource> of(PackageContent content, CartridgeVersion version) {
        List<CartridgeQuestion> questions =
                content.modules().stream().flatMap(QuestionBank::questions).toList();
        if (questions.isEmpty()) {
            return Optional.empty();
        }
        String id = "BANK-" + content.about().id();
        CartridgeTexts texts = CartridgeTexts.of(content.about().language());
        String bank = new QtiDocument(version, texts).bank(id, questions);
        return Optional.of(CartridgeResource.text(id, version.bankType(), PATH, bank));
    }

    private static Stream<CartridgeQuestion> questions(PackagedModule module) {
        return module.activities().flatMap(activity -> questions(activity, module.key()));
    }

    private static Stream<CartridgeQuestion> questions(JsonNode activity, JsonNode keys) {
        Stream<CartridgeQuestion> asked = Json.elements(activity.path("questions"))
                .flatMap(question -> CartridgeQuestion.of(question, keys).furtherVariants());
        Stream<CartridgeQuestion> practised = Json.elements(activity.path("blocks"))
                .flatMap(QuestionBank::practised)
                .map(question -> CartridgeQuestion.of(question, keys))
                .flatMap(question -> Stream.concat(Stream.of(question), question.furtherVariants()));
        return Stream.concat(asked, practised);
    }

    private static Stream<JsonNode> practised(JsonNode block) {
        Stream<JsonNode> itself =
                block.path("question").isObject() ? Stream.of(block.path("question")) : Stream.empty();
        return Stream.concat(itself, Json.elements(block.path("questions")));
    }
}
