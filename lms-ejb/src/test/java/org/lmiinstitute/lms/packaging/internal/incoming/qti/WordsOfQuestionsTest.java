package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.MemoryFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.ReadDelivery;

/** Every word of a question stands in ours, or the report says that it was left out. */
class WordsOfQuestionsTest {

    private static final int QUESTIONS = 400;

    @TempDir
    Path folder;

    @Test
    void noWordOfAQuestionOf12IsLostInSilence() throws IOException {
        String items = IntStream.range(0, QUESTIONS)
                .mapToObj(number -> new WordyItem(number).of12())
                .collect(Collectors.joining());

        nothingIsLost(
                new MemoryFiles().with("bank.xml", "<questestinterop>" + items + "</questestinterop>"),
                PackageKind.QTI_12,
                WordyItem::of12);
    }

    @Test
    void noWordOfAQuestionOf2IsLostInSilence() throws IOException {
        MemoryFiles files = new MemoryFiles();
        IntStream.range(0, QUESTIONS).forEach(number -> files.with("i" + number + ".xml", new WordyItem(number).of2()));

        nothingIsLost(files, PackageKind.QTI_21, WordyItem::of2);
    }

    private void nothingIsLost(MemoryFiles files, PackageKind kind, Function<WordyItem, String> edition)
            throws IOException {
        Intake intake = ReadDelivery.into(folder, new QtiReader(), files, kind);
        Map<String, ImportedItem> lines = intake.items().stream()
                .filter(line -> line.kind().equals("question"))
                .collect(Collectors.toMap(line -> line.place().replaceAll(".*#", ""), Function.identity()));
        String written = written();
        List<String> faults = new ArrayList<>();
        for (int number = 0; number < QUESTIONS; number++) {
            WordyItem item = new WordyItem(number);
            String xml = edition.apply(item);
            ImportedItem line = lines.get("i" + number);
            item.words().stream()
                    .filter(word -> line.fate() != Fate.NOT_IMPORTED
                            && !written.contains(word)
                            && !line.toString().contains(word))
                    .forEach(word -> faults.add(word + " is lost: " + xml + "\n" + line));
        }
        assertThat(faults).isEmpty();
        assertThat(lines.values())
                .filteredOn(line -> line.fate() != Fate.NOT_IMPORTED)
                .hasSizeGreaterThan(QUESTIONS / 2);
    }

    private String written() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
