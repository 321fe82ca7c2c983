package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A manifest or a bank that was delivered by itself, as a package of one file. It has the name by which its kind is known, because
 * what people call their files tells nothing.
 */
record LoneFile(SourceFile file) implements OpenDelivery {

    private static final int XML_STARTS_WITHIN = 64;

    /** Empty if it is no XML file, or none that can be taken in without a package. */
    static Optional<OpenDelivery> find(Path delivered) throws IOException {
        long size = Files.size(delivered);
        if (size > SafeXml.LONGEST || !startsAsXml(delivered)) {
            return Optional.empty();
        }
        return name(Files.readAllBytes(delivered)).map(name -> new LoneFile(new OnDisk(delivered, name, size)));
    }

    private static boolean startsAsXml(Path delivered) throws IOException {
        try (InputStream content = Files.newInputStream(delivered)) {
            for (byte each : content.readNBytes(XML_STARTS_WITHIN)) {
                if (each == '<') {
                    return true;
                }
            }
            return false;
        }
    }

    private static Optional<String> name(byte[] xml) {
        try {
            XMLStreamReader reader = SafeXml.stream(xml);
            while (!reader.isStartElement()) {
                reader.next();
            }
            return switch (reader.getLocalName()) {
                case "courseStructure" -> Optional.of(PackageDetection.CMI5);
                case "questestinterop",
                        "assessmentItem",
                        "assessmentTest",
                        "assessmentSection",
                        "qti-assessment-item",
                        "qti-assessment-test",
                        "qti-assessment-section" -> Optional.of("questions.xml");
                default -> Optional.empty();
            };
        } catch (XMLStreamException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public List<SourceFile> all() {
        return List.of(file);
    }

    @Override
    public Optional<SourceFile> find(String path) {
        return Optional.of(file).filter(only -> only.path().equals(path));
    }

    /** Nothing is held open. */
    @Override
    public void close() {}

    private record OnDisk(Path delivered, String path, long size) implements SourceFile {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(delivered);
        }
    }
}
