package org.lmiinstitute.lms.launcher.push;

import java.io.IOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs inside the server: redefines the classes that an order file names. Its lines are {@code class name=class file}; they are replaced by
 * one line for each class that could not be redefined.
 */
public final class SwapAgent {

    private SwapAgent() {}

    /** Called by the virtual machine. */
    public static void agentmain(String orderFile, Instrumentation instrumentation) throws IOException {
        var order = Path.of(orderFile);
        Map<String, Path> files = Files.readAllLines(order).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> Path.of(parts[1])));
        List<String> refused = new ArrayList<>();
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            var file = files.get(loaded.getName());
            if (file != null) {
                redefine(instrumentation, loaded, file, refused);
            }
        }
        Files.write(order, refused);
    }

    private static void redefine(Instrumentation instrumentation, Class<?> loaded, Path file, List<String> refused)
            throws IOException {
        try {
            instrumentation.redefineClasses(new ClassDefinition(loaded, Files.readAllBytes(file)));
        } catch (ClassNotFoundException | UnmodifiableClassException | UnsupportedOperationException | LinkageError e) {
            refused.add(loaded.getName() + ": " + e.getMessage());
        }
    }
}
