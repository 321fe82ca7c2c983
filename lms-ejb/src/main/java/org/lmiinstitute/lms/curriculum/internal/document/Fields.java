package org.lmiinstitute.lms.curriculum.internal.document;

import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.ContentPlace;
import org.lmiinstitute.lms.curriculum.internal.format.LessonBlock;

/** Values by name with their places: the members of a YAML mapping, or the attributes of a directive. */
public interface Fields {

    Optional<String> find(String name);

    List<String> list(String name);

    ContentPlace place(String name);

    default String text(String name) {
        return find(name).orElse("");
    }

    static Fields of(ContentNode node) {
        return new Fields() {
            @Override
            public Optional<String> find(String name) {
                return node.findText(name);
            }

            @Override
            public List<String> list(String name) {
                List<String> texts = node.texts(name);
                return texts.isEmpty() ? node.findText(name).stream().toList() : texts;
            }

            @Override
            public ContentPlace place(String name) {
                return node.place(name);
            }
        };
    }

    static Fields of(LessonBlock block) {
        return new Fields() {
            @Override
            public Optional<String> find(String name) {
                return Optional.ofNullable(block.attributes().get(name));
            }

            @Override
            public List<String> list(String name) {
                return find(name).map(names -> List.of(names.split("\\s+"))).orElse(List.of());
            }

            @Override
            public ContentPlace place(String name) {
                return block.place();
            }
        };
    }
}
