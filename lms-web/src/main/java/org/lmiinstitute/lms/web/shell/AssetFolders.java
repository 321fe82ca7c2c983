package org.lmiinstitute.lms.web.shell;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where assets come from: the web application's folder {@code assets/} and the folder {@code player/} of the player's jar. */
final class AssetFolders {
    private static final String WEB = "/assets/";
    private static final String PLAYER = "player/";
    private static final String PLAYER_LANDMARK = "player/tokens.css";

    private AssetFolders() {}

    /** Every file by its name below {@code assets/}, or with {@code player/} in front. */
    static Map<String, byte[]> read(ServletContext context, ClassLoader classes) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        readWeb(context, WEB, files);
        readPlayer(classes.getResource(PLAYER_LANDMARK), files);
        return files;
    }

    private static void readWeb(ServletContext context, String folder, Map<String, byte[]> files) throws IOException {
        Set<String> paths = context.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/")) {
                readWeb(context, path, files);
            } else {
                try (InputStream in = context.getResourceAsStream(path)) {
                    files.put(path.substring(WEB.length()), in.readAllBytes());
                }
            }
        }
    }

    private static void readPlayer(URL landmark, Map<String, byte[]> files) throws IOException {
        if (landmark == null) {
            throw new IOException("the player's jar is not on the class path");
        }
        if (landmark.openConnection() instanceof JarURLConnection jar) {
            readJar(jar, files);
        } else {
            readFolder(Path.of(landmark.getPath()).getParent(), files);
        }
    }

    private static void readJar(JarURLConnection connection, Map<String, byte[]> files) throws IOException {
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            for (var entry : Collections.list(jar.entries())) {
                if (!entry.isDirectory() && entry.getName().startsWith(PLAYER)) {
                    files.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
                }
            }
        }
    }

    private static void readFolder(Path folder, Map<String, byte[]> files) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found = all.filter(Files::isRegularFile).toList();
            for (Path file : found) {
                files.put(PLAYER + folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }
}
