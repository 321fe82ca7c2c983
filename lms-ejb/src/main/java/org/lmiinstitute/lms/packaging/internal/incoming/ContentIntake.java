package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.packaging.ImportTerms;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ModuleText;

/**
 * Takes in content files as our modules, banks and courses are written: with their ids they change what they were taken from. Whether
 * they keep the rules of the format is told when they are accepted, as for every content file.
 */
final class ContentIntake implements IncomingReader {

    private static final Pattern PLACE = Pattern.compile("(modules|banks|courses)/[^/]+/.+");
    private static final Pattern MAIN =
            Pattern.compile("(?:modules/[^/]+/(module)|banks/[^/]+/(bank)|courses/[^/]+/(course))\\.yaml");
    private static final Pattern TITLE = Pattern.compile("(?m)^title: *[\"']?(.+?)[\"']? *$");
    private static final int TITLE_WITHIN = 4_096;
    private static final String ELSEWHERE =
            "It lies outside of modules/, banks/ and courses/, where content files have their places.";

    /** Whether there are any. */
    static Optional<SourceFile> find(SourceFiles files) {
        return files.all().stream()
                .filter(file -> MAIN.matcher(file.path()).matches())
                .findFirst();
    }

    @Override
    public Set<PackageKind> kinds() {
        return Set.of(PackageKind.CONTENT);
    }

    @Override
    public Intake read(SourceFiles files, PackageKind kind) throws IOException {
        List<ImportedItem> items = files.all().stream().map(ContentIntake::item).toList();
        Map<String, Long> counts = files.all().stream()
                .map(file -> kindOf(file.path()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return Intake.ofContent(kind, title(files), "", "", items, counts, new Delivered());
    }

    private static ImportedItem item(SourceFile file) {
        String path = file.path();
        return PLACE.matcher(path).matches()
                ? ImportedItem.exact(kindOf(path), path, path)
                : ImportedItem.notImported(kindOf(path), path, path, ELSEWHERE);
    }

    private static String kindOf(String path) {
        Matcher main = MAIN.matcher(path);
        if (!main.matches()) {
            return ImportedItem.FILE;
        }
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    /** Of the first module, bank or course, as its file says it. */
    private static String title(SourceFiles files) throws IOException {
        try (InputStream main = find(files).orElseThrow().open()) {
            Matcher title = TITLE.matcher(new String(main.readNBytes(TITLE_WITHIN), StandardCharsets.UTF_8));
            return title.find() ? title.group(1) : PackageKind.CONTENT.label();
        }
    }

    /** The files as they came; courses are among them where there are any. */
    private record Delivered() implements NativeContent {

        @Override
        public void write(Path folder, SourceFiles files) throws IOException {
            for (SourceFile file : files.all()) {
                if (PLACE.matcher(file.path()).matches()) {
                    Path place = folder.resolve(file.path());
                    Files.createDirectories(place.getParent());
                    try (InputStream content = file.open()) {
                        Files.copy(content, place);
                    }
                }
            }
        }

        @Override
        public NativeContent on(ImportTerms terms) {
            return this;
        }

        /** They were known by a module, a bank or a course among them. */
        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public List<ModuleText> modules() {
            return List.of();
        }
    }
}
