package org.lmiinstitute.lms.launcher;

/** Who may reach an instance: anybody, or this machine only. */
enum Visitors {
    ANYBODY("0.0.0.0"),
    NOBODY("127.0.0.1");

    private final String address;

    Visitors(String address) {
        this.address = address;
    }

    /** The address to listen on. */
    String address() {
        return address;
    }
}
