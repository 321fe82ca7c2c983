package org.lmiinstitute.lms.notification;

/** Where something stands that is to be sent. */
public enum QueueState {
    /** It is sent, or tried again, when its time comes. */
    WAITING,
    /** It was taken by the other side. */
    SENT,
    /** It will not be tried again by itself: the other side refused it, or was away for too long. */
    FAILED,
    /** An administrator decided that it is not sent. */
    DISCARDED
}
