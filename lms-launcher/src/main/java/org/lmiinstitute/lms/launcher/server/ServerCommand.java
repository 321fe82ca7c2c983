package org.lmiinstitute.lms.launcher.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lmiinstitute.lms.launcher.Memory;

/**
 * The command that starts Payara's Java process, as {@code asadmin start-domain --dry-run} shows it, without
 * asadmin: the process is ours to watch and to stop, and two seconds are saved.
 */
record ServerCommand(Path payara, Path domain) {

    List<String> arguments() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", payara.resolve("modules/glassfish.jar").toString()));
        command.addAll(options());
        command.add("com.sun.enterprise.glassfish.bootstrap.ASMain");
        command.addAll(List.of("-domainname", "lms", "-domaindir", domain.toString()));
        command.addAll(List.of("-instancename", "server", "-type", "DAS"));
        command.addAll(List.of("-upgrade", "false", "-read-stdin", "false", "-verbose", "false"));
        // asked for when the server restarts itself, which ours never does
        command.addAll(List.of("-asadmin-args", "start-domain", "-asadmin-classname", "none"));
        command.addAll(List.of("-asadmin-classpath", "none"));
        return command;
    }

    private List<String> options() {
        var values = Map.of(
                "PAYARA", payara.toString(),
                "DOMAIN", domain.toString(),
                "HEAP", String.valueOf(Memory.serverHeapMegabytes()));
        return Template.named("jvm.options")
                .fill(values, UnaryOperator.identity())
                .lines()
                .toList();
    }
}
