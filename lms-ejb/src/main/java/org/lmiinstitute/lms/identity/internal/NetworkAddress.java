package org.lmiinstitute.lms.identity.internal;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Network addresses as text, without asking any name server. */
final class NetworkAddress {
    private static final int GROUPS = 8;
    private static final int GROUPS_OF_NETWORK = 4;

    private NetworkAddress() {}

    /** An IPv4 address as it is; of an IPv6 address the network, its first 64 bits. */
    static String withoutHost(String address) {
        if (address.indexOf(':') < 0 || address.indexOf('.') >= 0) {
            return address;
        }
        String[] sides = address.replaceAll("[\\[\\]]|%.*", "").split("::", -1);
        String[] front = groups(sides[0]);
        String[] back = sides.length > 1 ? groups(sides[1]) : new String[0];
        String[] all = new String[GROUPS];
        Arrays.fill(all, "0");
        System.arraycopy(front, 0, all, 0, Math.min(front.length, GROUPS));
        System.arraycopy(back, 0, all, Math.max(0, GROUPS - back.length), Math.min(back.length, GROUPS));
        return Arrays.stream(all, 0, GROUPS_OF_NETWORK).collect(Collectors.joining(":"));
    }

    private static String[] groups(String side) {
        return side.isEmpty() ? new String[0] : side.split(":");
    }
}
