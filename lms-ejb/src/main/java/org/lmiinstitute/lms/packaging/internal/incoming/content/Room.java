package org.lmiinstitute.lms.packaging.internal.incoming.content;

/**
 * How much of one package is held in memory until it is written: the text of its pages, and images that stand within them. Once
 * something had no room there is none for anything after it, so that what comes in is a first part of the package.
 */
public final class Room {

    /** In letters of text and bytes of images. A course of a hundred long lessons has a tenth of it. */
    static final int MOST = 32 << 20;

    private int left = MOST;
    private boolean isFull;

    /** Whether it was taken. */
    public boolean takes(int size) {
        isFull |= size > left;
        left -= isFull ? 0 : size;
        return !isFull;
    }

    public boolean isFull() {
        return isFull;
    }
}
