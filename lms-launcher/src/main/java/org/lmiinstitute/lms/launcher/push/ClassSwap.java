package org.lmiinstitute.lms.launcher.push;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lmiinstitute.lms.launcher.LaunchFailure;

/** Redefines classes in a running virtual machine of this user. */
final class ClassSwap {

    private final long process;
    private final Path agent;

    /** @param agent jar whose manifest names {@link SwapAgent} */
    ClassSwap(long process, Path agent) {
        this.process = process;
        this.agent = agent;
    }

    /**
     * Gives loaded classes new bodies.
     *
     * @param classes class files by class name
     * @return a line for each class that needs a restart instead, with the reason
     */
    List<String> swap(Map<String, Path> classes) {
        if (classes.isEmpty()) {
            return List.of();
        }
        try {
            var order = Files.createTempFile("lms-push", ".txt");
            Files.write(
                    order,
                    classes.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .toList());
            loadAgent(order);
            var refused = Files.readAllLines(order);
            Files.delete(order);
            return refused;
        } catch (IOException e) {
            throw new LaunchFailure("The server does not take new classes: " + e.getMessage(), e);
        }
    }

    private void loadAgent(Path order) throws IOException {
        try {
            var machine = VirtualMachine.attach(Long.toString(process));
            try {
                machine.loadAgent(agent.toString(), order.toString());
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
            throw new LaunchFailure("The server does not take new classes: " + e.getMessage(), e);
        }
    }
}
