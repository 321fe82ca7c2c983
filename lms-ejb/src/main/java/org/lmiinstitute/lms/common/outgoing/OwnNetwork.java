package org.lmiinstitute.lms.common.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.IntStream;

/** The addresses that lead to this machine, its neighbours or nowhere: what is not for everybody (IANA's special-purpose registries). */
final class OwnNetwork {

    private static final int BITS_OF_A_BYTE = 8;
    private static final int BYTE = 0xff;

    private static final List<Range> RANGES = List.of(
            range("0.0.0.0", 8),
            range("10.0.0.0", 8),
            range("100.64.0.0", 10),
            range("127.0.0.0", 8),
            range("169.254.0.0", 16),
            range("172.16.0.0", 12),
            range("192.0.0.0", 24),
            range("192.168.0.0", 16),
            range("198.18.0.0", 15),
            range("224.0.0.0", 3),
            range("::", 96),
            range("fc00::", 7),
            range("fe80::", 10),
            range("fec0::", 10),
            range("ff00::", 8));

    /** Addresses of version 6 that carry one of version 4, and at which byte. */
    private static final List<Carrier> CARRIERS =
            List.of(new Carrier(range("64:ff9b::", 96), 12), new Carrier(range("2002::", 16), 2));

    private record Range(byte[] start, int bits) {

        boolean holds(byte[] address) {
            return address.length == start.length
                    && IntStream.range(0, bits).allMatch(i -> bit(address, i) == bit(start, i));
        }

        private static int bit(byte[] address, int index) {
            return (address[index / BITS_OF_A_BYTE] & BYTE) >> (BITS_OF_A_BYTE - 1 - index % BITS_OF_A_BYTE) & 1;
        }
    }

    private record Carrier(Range range, int place) {}

    private OwnNetwork() {}

    static boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        return RANGES.stream().anyMatch(range -> range.holds(bytes))
                || CARRIERS.stream()
                        .filter(carrier -> carrier.range().holds(bytes))
                        .anyMatch(carrier -> holds(carried(bytes, carrier.place())));
    }

    private static InetAddress carried(byte[] bytes, int place) {
        try {
            return Inet4Address.getByAddress(
                    new byte[] {bytes[place], bytes[place + 1], bytes[place + 2], bytes[place + 3]});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static Range range(String start, int bits) {
        try {
            return new Range(InetAddress.getByName(start).getAddress(), bits);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(start + " is an address", e);
        }
    }
}
