package org.lmiinstitute.lms.lrs;

/** What narrows a credential beyond its scopes, because whoever holds it cannot be trusted with more. */
public sealed interface CredentialBinding permits LaunchBinding, ReportBinding {}
