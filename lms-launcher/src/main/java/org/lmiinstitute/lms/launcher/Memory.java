package org.lmiinstitute.lms.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How this machine's memory is shared out; each share has a floor below which nothing works well, and a ceiling. */
public final class Memory {

    private Memory() {}

    /** Heap of the server in megabytes: {@code LMS_HEAP}, or a quarter of the machine, from 512 to 1,024. */
    public static long serverHeapMegabytes() {
        String wanted = System.getenv("LMS_HEAP");
        if (wanted != null && !wanted.isBlank()) {
            return Long.parseLong(wanted.strip());
        }
        return Math.max(512, Math.min(1024, machineMegabytes() / 4));
    }

    /** Buffer pool of the embedded database in megabytes: an eighth of the machine, from 128 to 512. */
    public static long databaseBufferMegabytes() {
        return Math.max(128, Math.min(512, machineMegabytes() / 8));
    }

    private static long machineMegabytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
    }
}
