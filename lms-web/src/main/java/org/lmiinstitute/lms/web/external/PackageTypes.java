package org.lmiinstitute.lms.web.external;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What browsers are told of the files of packages, by their extensions. Pages, scripts and style sheets say their character set
 * themselves, and not all of them are UTF-8; plain text cannot.
 */
final class PackageTypes {

    private static final Map<String, String> TYPES = Stream.of(
                    "html htm: text/html",
                    "xhtml xht: application/xhtml+xml",
                    "js mjs: text/javascript",
                    "css: text/css",
                    "json map: application/json",
                    "xml xsd dtd xsl xslt: text/xml",
                    "txt md srt: text/plain; charset=utf-8",
                    "csv: text/csv; charset=utf-8",
                    "vtt: text/vtt; charset=utf-8",
                    "svg: image/svg+xml",
                    "png: image/png",
                    "jpg jpeg jfif: image/jpeg",
                    "gif: image/gif",
                    "apng: image/apng",
                    "webp: image/webp",
                    "avif: image/avif",
                    "bmp: image/bmp",
                    "ico cur: image/x-icon",
                    "woff: font/woff",
                    "woff2: font/woff2",
                    "ttf: font/ttf",
                    "otf: font/otf",
                    "eot: application/vnd.ms-fontobject",
                    "mp4 m4v: video/mp4",
                    "webm: video/webm",
                    "ogv: video/ogg",
                    "mov: video/quicktime",
                    "mp3: audio/mpeg",
                    "m4a: audio/mp4",
                    "aac: audio/aac",
                    "wav: audio/wav",
                    "ogg oga opus: audio/ogg",
                    "flac: audio/flac",
                    "weba: audio/webm",
                    "wasm: application/wasm",
                    "pdf: application/pdf",
                    "webmanifest: application/manifest+json",
                    "glb: model/gltf-binary",
                    "gltf: model/gltf+json")
            .map(line -> line.split(": "))
            .flatMap(line -> Stream.of(line[0].split(" ")).map(extension -> Map.entry(extension, line[1])))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private PackageTypes() {}

    /** Empty for what a browser is to keep, not to show. */
    static Optional<String> find(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(TYPES.get(path.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }
}
