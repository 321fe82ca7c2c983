package org.lmiinstitute.lms.packaging.internal.incoming.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.packaging.ImportTerms;
import org.lmiinstitute.lms.packaging.internal.incoming.MemoryFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ContentDraft;

class ExternalModuleTest {

    private static final UUID PACKAGE = UUID.fromString("0190a000-0000-7000-8000-0000deadbeef");

    @TempDir
    private Path content;

    @Test
    void eachUnitIsAnActivityWhateverItsTitleHolds() throws IOException {
        String yaml = written("Löhne: \"heute\"", "en-US");

        assertThat(yaml)
                .contains("slug: lohne-heute\n")
                .contains("title: \"Löhne: \\\"heute\\\"\"\n")
                .contains("language: en-US\n")
                .contains("  - kind: external-package\n    title: One\n    minutes: 10\n    package: \"" + PACKAGE
                        + "\"\n    unit: a\n")
                .contains("    title: b\n");
    }

    @Test
    void levelAndLicenceAreThoseThatSomebodySaid() throws IOException {
        ContentDraft draft = new ExternalModule(PACKAGE, structure("Wages", "en")).draft();

        draft.on(new ImportTerms("Wages", "WAGE-2", "practitioner", "CC0-1.0")).write(content, new MemoryFiles());

        assertThat(Files.readString(file("wages"))).contains("level: practitioner\n", "licence: CC0-1.0\n");
    }

    @Test
    void aLanguageThatIsNoTagIsTakenForEnglish() throws IOException {
        assertThat(written("Wages", "x-none")).contains("language: en\n");
    }

    @Test
    void aSlugThatAnotherModuleHasGetsTheImportsOwnEnding() throws IOException {
        written("Wages", "en");

        new FreeSlugs(Set.of("wages")::contains).give(PACKAGE, content);

        assertThat(Files.readString(file("wages"))).startsWith("slug: wages-deadbeef\n");
    }

    @Test
    void aModuleWithAnIdOfItsOwnKeepsItsSlug() throws IOException {
        Files.createDirectories(file("wages").getParent());
        Files.writeString(file("wages"), "id: 1\nslug: wages\n");

        new FreeSlugs(Set.of("wages")::contains).give(PACKAGE, content);

        assertThat(Files.readString(file("wages"))).isEqualTo("id: 1\nslug: wages\n");
    }

    private String written(String title, String language) throws IOException {
        ContentDraft draft = new ExternalModule(PACKAGE, structure(title, language)).draft();
        draft.write(content, new MemoryFiles());
        return Files.readString(file(draft.modules().get(0).slug()));
    }

    private static PackageStructure structure(String title, String language) {
        List<PackageStructure.Node> units = List.of(unit("a", "One"), unit("b", ""));
        return new PackageStructure(PackageStandard.SCORM_12, "", "M", title, "", language, List.of(), units);
    }

    private Path file(String module) {
        return content.resolve("modules").resolve(module).resolve("module.yaml");
    }

    private static PackageStructure.Unit unit(String key, String title) {
        return new PackageStructure.Unit(
                key, title, "", key + ".html", false, PackageStructure.Terms.NONE, List.of(), null);
    }
}
