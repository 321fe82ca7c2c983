package org.lmiinstitute.lms.web.shell;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Cuts the connection under an answer that failed when its beginning was sent already: it is the only way to tell. Payara ends such an
 * answer as if it were whole, whatever is thrown, and Servlet has no word for this; so it is said to Payara's own HTTP layer, by
 * reflection, because there is no artifact of it to compile against. Other servers cut by themselves when an exception escapes.
 */
final class BrokenAnswer {

    private static final Logger LOG = System.getLogger(BrokenAnswer.class.getName());

    private BrokenAnswer() {}

    static void cut(ServletResponse response) {
        try {
            Object inner = call(field(unwrapped(response), "response"), "getCoyoteResponse");
            Object connection = call(call(call(inner, "getRequest"), "getContext"), "getConnection");
            call(connection, "terminateSilently");
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.WARNING, "This server's connections cannot be cut; a broken answer may look whole.", e);
        }
    }

    private static ServletResponse unwrapped(ServletResponse response) {
        ServletResponse inner = response;
        while (inner instanceof ServletResponseWrapper wrapper) {
            inner = wrapper.getResponse();
        }
        return inner;
    }

    private static Object field(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    private static Object call(Object owner, String name) throws ReflectiveOperationException {
        Method method = owner.getClass().getMethod(name);
        method.setAccessible(true);
        return method.invoke(owner);
    }
}
