package org.lmiinstitute.lms.launcher;

/** {@code ./lms help}: each verb in one line. */
final class HelpVerb {

    private static final String TEXT =
            """
            ./lms run               builds what is missing, starts everything, and runs until Ctrl-C
            ./lms test              all tests: unit, in the real server, in a browser
            ./lms help              this list
            ./lms import            reads content/ again (also done at each start, for what changed)
            ./lms import FILE       reads a package of another system (SCORM, cmi5, xAPI, Common Cartridge, QTI)
                                    and prints what becomes of each thing in it; with --accept it takes all in
            ./lms rebuild-progress  makes all progress again from the learning records
            ./lms purge 2025-01-31  counts the learning records before a day (UTC) that nobody needs;
                                    with "delete" behind the day it deletes them
            ./lms push              brings edited pages, texts and classes into the running application
            ./lms bench             measures pages: CPU per request, requests per second, queries
            ./lms bench lrs         measures the record store beside a raw program on the same database
            ./lms bench growth      reads a record store of 10,000 to 1,000,000 statements (LMS_BENCH_STATEMENTS)
            ./lms bench packages    packages a module of LMS_BENCH_MEGABYTES (50) beside zip -0, and serves it
            ./lms bench imports     imports a SCORM package beside unzip and sha256sum, and a cmi5 course of 1,000 units

            Environment, all optional: LMS_HTTP_PORT (8080), LMS_DATA (var), LMS_CONTENT (content),
            LMS_PUBLIC_URL, LMS_ID_BASE, LMS_MODE (demo or production), LMS_DEMO_PASSWORD,
            LMS_CONTENT_PORT (the next after LMS_HTTP_PORT; external packages come from there),
            LMS_CONTENT_URL (its address for browsers; the host of LMS_PUBLIC_URL with that port; with
            {package} as the first part of its host, as in https://{package}.content.example.org, each
            package has an origin of its own),
            LMS_DB_URL with LMS_DB_USER and LMS_DB_PASSWORD, LMS_LRS_KEY with LMS_LRS_SECRET,
            LMS_API_KEY with LMS_API_SECRET, LMS_ADMIN_EMAIL with LMS_ADMIN_PASSWORD,
            LMS_SMTP_URL (smtp://user:password@host:port or smtps://; without it mail waits in the queue),
            LMS_MAIL_FROM (an address; noreply@ the public host), LMS_PRIVATE_TARGETS (true: webhooks may
            go to private addresses), LMS_TELL_AFTER_SECONDS (120 without anything new published, then
            subscribers are told of all of it),
            LMS_HEAP (megabytes), LMS_XAPI_MAX_BODY, LMS_XAPI_MAX_STATEMENT, LMS_XAPI_MAX_ATTACHMENT,
            LMS_XAPI_MAX_LAUNCH_ATTACHMENT (bytes), LMS_XAPI_MAX_TOKENS (values, names and brackets of
            one JSON), LMS_XAPI_MAX_DEPTH (levels, at most 1000), LMS_API_PER_MINUTE (1200 requests of
            an API client), LMS_API_ANONYMOUS_PER_MINUTE (300 of an address), LMS_PACKAGE_PER_MINUTE
            (1200 starts, as many launches and as many reports of a package), LMS_IMPORT_MAX (2147483648
            bytes of a file to import), LMS_SECRET_KEY (32 bytes
            as base64; without it a key in LMS_DATA), LMS_TEST_DB_URL.
            """;

    private HelpVerb() {}

    static int print() {
        System.out.print(TEXT);
        return 0;
    }
}
