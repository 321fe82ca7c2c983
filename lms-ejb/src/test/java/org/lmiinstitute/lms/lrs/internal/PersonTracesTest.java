package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.identity.Person;

/** Where a person can stand in a statement or document, and what stands there afterwards. */
class PersonTracesTest {

    private static final String BASE = "https://learn.example.org";
    private static final Person LENA =
            new Person(UUID.fromString("0193a5b2-c000-7000-8000-0000000000aa"), "lena@example.org", "Lena Ortiz");
    private static final Person NOBODY = new Person(
            UUID.fromString("11111111-2222-4333-8444-555555555555"),
            "11111111@pseudonym.invalid",
            "Pseudonym 11111111");

    private final PersonTraces traces = new PersonTraces(BASE, LENA, NOBODY);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "by address | {'actor':{'mbox':'mailto:lena@example.org','name':'Lena Ortiz'}}"
                        + " | {'actor':{'mbox':'mailto:11111111@pseudonym.invalid','name':'Pseudonym 11111111'}} | true",
                "in another spelling | {'actor':{'mbox':'mailto:Lena@Example.org'}}"
                        + " | {'actor':{'mbox':'mailto:11111111@pseudonym.invalid'}} | true",
                "by account | {'actor':{'account':{'homePage':'https://learn.example.org','name':'0193a5b2-c000-7000-8000-0000000000aa'}}}"
                        + " | {'actor':{'account':{'homePage':'https://learn.example.org','name':'11111111-2222-4333-8444-555555555555'}}} | true",
                "the hash of another address | {'actor':{'mbox_sha1sum':'6b3b4fbbd1ae9a4f0a3a8ce19fcea66cd8a2e9a6'}}"
                        + " | {'actor':{'mbox_sha1sum':'6b3b4fbbd1ae9a4f0a3a8ce19fcea66cd8a2e9a6'}} | false",
                "under another name, which is theirs too | {'actor':{'mbox':'mailto:lena@example.org','name':'Leni'}}"
                        + " | {'actor':{'mbox':'mailto:11111111@pseudonym.invalid','name':'Pseudonym 11111111'}} | true",
                "as a member | {'actor':{'member':[{'mbox':'mailto:x@example.org'},{'mbox':'mailto:lena@example.org'}]}}"
                        + " | {'actor':{'member':[{'mbox':'mailto:x@example.org'},{'mbox':'mailto:11111111@pseudonym.invalid'}]}} | true",
                "as an instructor | {'context':{'instructor':{'mbox':'mailto:lena@example.org'}}}"
                        + " | {'context':{'instructor':{'mbox':'mailto:11111111@pseudonym.invalid'}}} | true",
                "in a SubStatement | {'object':{'objectType':'SubStatement','actor':{'mbox':'mailto:lena@example.org'}}}"
                        + " | {'object':{'objectType':'SubStatement','actor':{'mbox':'mailto:11111111@pseudonym.invalid'}}} | true",
                "as who vouches | {'authority':{'mbox':'mailto:lena@example.org'}}"
                        + " | {'authority':{'mbox':'mailto:11111111@pseudonym.invalid'}} | false",
                "in a text | {'result':{'response':'ask lena@example.org, Lena Ortiz.'}}"
                        + " | {'result':{'response':'ask 11111111@pseudonym.invalid, Pseudonym 11111111.'}} | false",
                "in an extension's key | {'https://x.example/lena@example.org':1}"
                        + " | {'https://x.example/11111111@pseudonym.invalid':1} | false",
                "a name alone is anybody's | {'result':{'response':'Lena Ortiz was here'}}"
                        + " | {'result':{'response':'Lena Ortiz was here'}} | false",
                "a longer address is another's | {'actor':{'mbox':'mailto:marlena@example.org'}}"
                        + " | {'actor':{'mbox':'mailto:marlena@example.org'}} | false",
                "a longer domain is another's | {'actor':{'mbox':'mailto:lena@example.org.uk'}}"
                        + " | {'actor':{'mbox':'mailto:lena@example.org.uk'}} | false",
                "the same account name elsewhere | {'actor':{'account':{'homePage':'https://o.example','name':'0193'}}}"
                        + " | {'actor':{'account':{'homePage':'https://o.example','name':'0193'}}} | false",
            })
    void aPersonIsFoundAndReplaced(String where, String before, String after, boolean takesPart) {
        var json = Parsing.object(before.replace('\'', '"'));

        assertThat(traces.takesPart(json)).as("takes part " + where).isEqualTo(takesPart);
        assertThat(traces.replaced(json).toString()).as(where).isEqualTo(after.replace('\'', '"'));
        assertThat(json).as("what came stays").isEqualTo(Parsing.object(before.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'actor':ME} | true",
                "{'actor':{'member':[ME]}} | false",
                "{'actor':{},'object':ME} | true",
                "{'actor':{},'object':{'objectType':'SubStatement','actor':ME}} | true",
                "{'actor':{},'object':{'objectType':'SubStatement','actor':{},'object':ME}} | true",
                "{'actor':{},'object':{'objectType':'SubStatement','context':{'instructor':ME}}} | false",
                "{'actor':{},'context':{'instructor':ME,'team':ME,'contextAgents':[{'agent':ME}]}} | false",
                "{'actor':{},'result':{'extensions':{'https://x.example/by':ME}}} | false",
                "{'actor':{},'authority':ME} | false",
            })
    void aStatementIsAboutItsActorAndItsObject(String statement, boolean isAbout) {
        String json =
                statement.replace("ME", "{'mbox':'mailto:Lena@example.org'}").replace('\'', '"');

        assertThat(traces.isAbout(Parsing.object(json))).isEqualTo(isAbout);
    }

    @ParameterizedTest
    @CsvSource({"account", "mbox", "mbox_sha1sum"})
    void eachIdentityIsReplacedByTheOthers(String kind) {
        String own = traces.identities().stream()
                .filter(one -> one.startsWith(kind + " "))
                .findFirst()
                .orElseThrow();
        String other = traces.otherIdentities().stream()
                .filter(one -> one.startsWith(kind + " "))
                .findFirst()
                .orElseThrow();

        var agent = Actor.ofIdentity(own);

        assertThat(Actor.identity(agent)).contains(own);
        assertThat(traces.takesPart(Parsing.MAPPER.createObjectNode().set("actor", agent)))
                .isTrue();
        assertThat(Actor.identity(traces.replaced(agent))).contains(other);
    }
}
