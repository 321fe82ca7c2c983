package org.lmiinstitute.lms.curriculum.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small sound content folder to spoil: the module "rate" with one activity of each kind. */
final class SampleContent {

    static final String MODULE =
            """
            id: 01920000-0000-7000-8000-000000000001
            slug: rate
            title: The rate
            goal: After this you can read the rate.
            summary: What the rate says.
            language: en
            minutes: 20
            level: foundation
            audiences: [data-user]
            topics: [data-analysis]
            licence: CC-BY-4.0
            activities:
              - id: 01920000-0000-7000-8000-0000000000a1
                kind: lesson
                title: Three boxes
                minutes: 5
                file: lessons/boxes.md
              - id: 01920000-0000-7000-8000-0000000000a2
                kind: video
                title: Who is asked
                minutes: 2
                video: media/asked.webm
                captions: media/asked.en.vtt
              - id: 01920000-0000-7000-8000-0000000000a3
                kind: data-exercise
                title: Work it out
                minutes: 8
                file: exercises/work.yaml
              - id: 01920000-0000-7000-8000-0000000000a4
                kind: quiz
                title: Check yourself
                minutes: 5
                file: quiz.yaml
            """;

    static final String LESSON =
            """
            <!-- block: 01920000-0000-7000-8000-0000000000b1 -->
            ## Three boxes

            Everybody is in **one** of them.

            :::callout {id=01920000-0000-7000-8000-0000000000b2 tone=note title="A slip"}
            Claims are not the rate.
            :::

            :::figure {id=01920000-0000-7000-8000-0000000000b3 src=media/boxes.svg alt="Three boxes"}
            :::
            """;

    static final String QUIZ =
            """
            passMark: 0.7
            questions:
              - id: 01920000-0000-7000-8000-0000000000c1
                kind: choice
                prompt: Of what is the rate a share?
                choices:
                  - id: a
                    text: The labor force
                    correct: true
                    feedback: Yes.
                  - id: b
                    text: The population
                    feedback: No.
              - id: 01920000-0000-7000-8000-0000000000c2
                kind: numeric
                prompt: What is 10 of 100, in percent?
                unit: percent
                decimals: 1
                answer: 10
            """;

    static final String EXERCISE =
            """
            source:
              program: CPS
              publisher: BLS
              table: Annual averages
              period: 1975-1982
              retrieved: 2026-11-23
            table:
              file: data/cps.csv
              key: year
              columns:
                - {name: year, title: Year}
                - {name: labor_force, title: Labor force, format: "#,##0"}
                - {name: unemployed, title: Unemployed, format: "#,##0"}
            chart:
              kind: line
              x: year
              y: [unemployed]
              title: Unemployed
              alt: It rises.
            questions:
              - id: 01920000-0000-7000-8000-0000000000d1
                kind: numeric
                prompt: "The rate in {{year}}?"
                unit: percent
                decimals: 1
                answer: 100 * unemployed / labor_force
                worked: "{{unemployed}} of {{labor_force}} are {{answer}} percent."
                feedback: {right: Right., wrong: Not yet.}
                traps:
                  - {answer: 100 * unemployed / (labor_force + unemployed), feedback: "Too many: {{answer}} it is."}
                draw: {year: [1975, 1982]}
            """;

    static final String CSV =
            """
            year,labor_force,unemployed
            1975,93775,7929
            1979,104962,6137
            1982,110204,10678
            """;

    static final String CAPTIONS =
            """
            WEBVTT

            00:00:00.000 --> 00:00:02.000
            <v Host>Who is asked?

            00:00:02.000 --> 00:00:05.500
            Households.
            """;

    static final String SVG =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10">
            <rect width="30" height="10"/>
            </svg>
            """;

    private final Path root;

    private SampleContent(Path root) {
        this.root = root;
    }

    static SampleContent in(Path root) {
        return new SampleContent(root)
                .write("module.yaml", MODULE)
                .write("lessons/boxes.md", LESSON)
                .write("quiz.yaml", QUIZ)
                .write("exercises/work.yaml", EXERCISE)
                .write("data/cps.csv", CSV)
                .write("media/asked.en.vtt", CAPTIONS)
                .write("media/asked.webm", "no real video")
                .write("media/boxes.svg", SVG);
    }

    SampleContent write(String file, String text) {
        try {
            Path path = path(file);
            Files.createDirectories(path.getParent());
            Files.write(path, text.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that must be there. */
    SampleContent edit(String file, String old, String now) {
        String text = read(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " has no \"" + old + "\"");
        }
        return write(file, text.replace(old, now));
    }

    String read(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String file) {
        return root.resolve("modules/rate").resolve(file);
    }

    ContentChecks.Built built() {
        return ContentChecks.module(root, "rate");
    }
}
