package org.lmiinstitute.lms.launcher.bench.lrs;

import java.io.IOException;
import org.lmiinstitute.lms.launcher.control.RunningInstance;

/** Key and secret of a credential of the record store. */
public record XapiLogin(String key, String secret) {

    XapiConnection connect(RunningInstance instance) throws IOException {
        return new XapiConnection(instance.httpPort(), key, secret);
    }
}
