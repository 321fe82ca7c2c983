package org.lmiinstitute.lms.curriculum.internal.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.curriculum.ContentPlace;
import org.lmiinstitute.lms.curriculum.internal.format.SourceFile;
import org.lmiinstitute.lms.curriculum.internal.format.VideoDuration;
import org.lmiinstitute.lms.curriculum.internal.format.Vtt;
import org.lmiinstitute.lms.media.MediaFile;

/** Writes a video: its files, and from the captions the transcript. */
public final class VideoWriter {

    private static final Pattern LANGUAGE = Pattern.compile(".*\\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)\\.vtt");
    private static final double DEFAULT_WATCHED = 0.9;

    private final DocumentContext context;

    public VideoWriter(DocumentContext context) {
        this.context = context;
    }

    /** Adds the fields of a video to a node of the document. */
    public void write(ObjectNode json, Fields video) {
        json.put(
                "description",
                video.find("description")
                        .map(text -> context.html(text, video.place("description")))
                        .orElse(""));
        writeSource(json, video);
        image(json, video);
        List<Vtt.Cue> captions = writeCaptions(json, video);
        List<Vtt.Cue> chapters = cues(video.find("chapters"), video.place("chapters"));
        chapters.forEach(chapter ->
                writeTimes(json.withArray("chapters").addObject(), chapter).put("title", chapter.text()));
        captions.forEach(
                cue -> writeTimes(json.withArray("transcript").addObject(), cue).put("text", cue.text()));
        json.put("duration", duration(video, captions, chapters));
        json.put("watched", video.find("watched").map(Double::valueOf).orElse(DEFAULT_WATCHED));
    }

    private void writeSource(ObjectNode json, Fields video) {
        ArrayNode sources = json.putArray("sources");
        Optional<MediaFile> file = context.files().media(video.text("video"), video.place("video"));
        if (file.isEmpty()) {
            return;
        }
        String type = file.get().mediaType();
        if (!type.startsWith("video/")) {
            context.report(video.place("video"), "\"" + video.text("video") + "\" is no video", "a .webm or .mp4 file");
        }
        video.find("type")
                .filter(stated -> !stated.split(";")[0].strip().equals(type))
                .ifPresent(stated -> context.report(
                        video.place("type"), "the type is \"" + stated + "\", but the file is " + type, type));
        sources.addObject()
                .put("src", file.get().src())
                .put("type", video.find("type").orElse(type));
    }

    private void image(ObjectNode json, Fields video) {
        Optional<String> poster = video.find("poster");
        poster.flatMap(name -> context.files().media(name, video.place("poster")))
                .ifPresent(file -> {
                    json.put("poster", file.src());
                    if (!file.mediaType().startsWith("image/")) {
                        context.report(
                                video.place("poster"),
                                "\"" + poster.get() + "\" is no image",
                                "a .jpg, .png or .webp file");
                    }
                });
    }

    private List<Vtt.Cue> writeCaptions(ObjectNode json, Fields video) {
        ArrayNode written = json.putArray("captions");
        json.putArray("chapters");
        json.putArray("transcript");
        List<Vtt.Cue> transcript = List.of();
        for (String file : video.list("captions")) {
            ContentPlace place = video.place("captions");
            List<Vtt.Cue> cues = cues(Optional.of(file), place);
            String language = languageOf(file);
            context.files().media(file, place).ifPresent(kept -> written.addObject()
                    .put("src", kept.src())
                    .put("language", language)
                    .put("label", labelOf(language)));
            if (transcript.isEmpty() || language.equals(context.language())) {
                transcript = cues;
            }
        }
        return transcript;
    }

    private List<Vtt.Cue> cues(Optional<String> name, ContentPlace place) {
        Optional<SourceFile> file = name.flatMap(named -> context.files().source(named, place));
        return file.map(vtt -> Vtt.read(vtt, context.files())).orElse(List.of());
    }

    private double duration(Fields video, List<Vtt.Cue> captions, List<Vtt.Cue> chapters) {
        OptionalDouble read = context.files()
                .file(video.text("video"), video.place("video"))
                .map(VideoWriter::duration)
                .orElse(OptionalDouble.empty());
        if (read.isPresent()) {
            return read.getAsDouble();
        }
        return video.find("duration").map(Double::valueOf).orElse(Math.max(end(captions), end(chapters)));
    }

    private static OptionalDouble duration(Path video) {
        return VideoDuration.of(video);
    }

    private static double end(List<Vtt.Cue> cues) {
        return cues.stream().mapToDouble(Vtt.Cue::end).max().orElse(0);
    }

    private static ObjectNode writeTimes(ObjectNode json, Vtt.Cue cue) {
        return json.put("start", cue.start()).put("end", cue.end());
    }

    private String languageOf(String captions) {
        Matcher language = LANGUAGE.matcher(captions);
        return language.matches() ? language.group(1) : context.language();
    }

    private static String labelOf(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String name = locale.getDisplayName(locale);
        return name.isEmpty() ? language : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
