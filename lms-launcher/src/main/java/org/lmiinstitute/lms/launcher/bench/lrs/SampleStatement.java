package org.lmiinstitute.lms.launcher.bench.lrs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A statement as a course player sends it, about 1,100 bytes: an account, a verb, an activity with its definition, a result, a
 * context with registration and activities. Everything but its id follows from three numbers.
 */
record SampleStatement(UUID id, int learner, int verb, int activity) {

    static final int VERBS = 10;
    static final int ACTIVITIES = 200;

    private static final String SITE = "https://learning.example.org";
    private static final int ACTIVITIES_OF_A_MODULE = 10;
    private static final int ACTIVITIES_OF_A_COURSE = 40;

    /** Around what differs from one to the next. */
    private static final String[] PIECES =
            """
            {"id":"%s","actor":{"objectType":"Agent","name":"Learner %s","account":{"homePage":"%s","name":"%s"}},\
            "verb":{"id":"%s","display":{"en":"did this","es":"lo hizo"}},\
            "object":{"objectType":"Activity","id":"%s","definition":{"type":"http://adlnet.gov/expapi/activities/assessment",\
            "name":{"en":"Activity %s: rates of change"},"description":{"en":"How a rate differs from a level, with data of one \
            year by month."}}},\
            "result":{"score":{"scaled":0.85,"raw":17,"min":0,"max":20},"success":true,"completion":true,"duration":"PT4M12S"},\
            "context":{"registration":"%s","platform":"LMI Learning","language":"en","contextActivities":\
            {"parent":[{"id":"%s"}],"grouping":[{"id":"%s"}],"category":[{"id":"https://w3id.org/xapi/cmi5/context/categories/moveon"}]}},\
            "timestamp":"2026-11-20T10:15:30.123Z"}"""
                    .split("%s");

    /** Any statement of one of so many learners. */
    static SampleStatement random(int learners) {
        var random = ThreadLocalRandom.current();
        return new SampleStatement(
                new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | 1L << 63),
                random.nextInt(learners),
                random.nextInt(VERBS),
                random.nextInt(ACTIVITIES));
    }

    byte[] bytes() {
        Object[] values = {
            id,
            learner,
            SITE,
            account(learner),
            verb(verb),
            activity(activity),
            activity,
            registration(learner),
            module(),
            course()
        };
        var json = new StringBuilder(1400).append(PIECES[0]);
        for (int i = 0; i < values.length; i++) {
            json.append(values[i]).append(PIECES[i + 1]);
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What it can be found by; all but the credential that writes it. */
    List<Key> keys() {
        return List.of(
                Key.agent(learner),
                Key.verb(verb),
                Key.activity(activity),
                Key.registration(learner),
                new Key('p', module()),
                new Key('p', course()),
                new Key('p', "https://w3id.org/xapi/cmi5/context/categories/moveon"));
    }

    static String agent(int learner) {
        return "{\"account\":{\"homePage\":\"" + SITE + "\",\"name\":\"" + account(learner) + "\"}}";
    }

    static String verb(int number) {
        return "https://w3id.org/xapi/example/verbs/did-" + number;
    }

    static String activity(int number) {
        return SITE + "/id/activity/" + new UUID(0x4a00_7000L, 0x8000_0000_0000_0000L | number);
    }

    static String registration(int learner) {
        return new UUID(0x4b00_4000L, 0x8000_0000_0000_0000L | learner).toString();
    }

    private static String account(int learner) {
        return new UUID(0x4c00_4000L, 0x8000_0000_0000_0000L | learner).toString();
    }

    private String module() {
        return SITE + "/id/module/" + activity / ACTIVITIES_OF_A_MODULE;
    }

    private String course() {
        return SITE + "/id/course/" + activity / ACTIVITIES_OF_A_COURSE;
    }

    /**
     * Something that a statement is found by.
     *
     * @param kind the letter of {@code KeyKind} in the record store
     */
    record Key(char kind, String value) {

        static Key agent(int learner) {
            return new Key('a', "account " + SITE + "\n" + account(learner));
        }

        static Key verb(int number) {
            return new Key('v', SampleStatement.verb(number));
        }

        static Key activity(int number) {
            return new Key('o', SampleStatement.activity(number));
        }

        static Key registration(int learner) {
            return new Key('r', SampleStatement.registration(learner));
        }

        static Key authority(UUID credential) {
            return new Key('c', credential.toString());
        }

        /** The value of {@code lrs_statement_key.key_hash}. */
        byte[] hash(UUID store) {
            var digest = Bytes.sha256();
            digest.update(Bytes.of(store));
            digest.update((byte) kind);
            return java.util.Arrays.copyOf(digest.digest(value.getBytes(StandardCharsets.UTF_8)), Bytes.OF_ID);
        }
    }
}
