package org.lmiinstitute.lms.web.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.lrs.AccountNames;

class StatementWordsTest {

    private static final UUID LENA = UUID.fromString("0193a5b2-c000-7000-8000-0000000000aa");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'mbox':'mailto:a@b.example'} | a@b.example",
                "{'mbox':'mailto:a@b.example','name':'Ada'} | Ada",
                "{'mbox_sha1sum':'0123456789abcdef'} | #01234567",
                "{'openid':'https://ada.example'} | https://ada.example",
                "{'account':{'homePage':'https://o.example','name':'42'}} | 42",
                "{'account':{'homePage':'https://l.example','name':'0193a5b2-c000-7000-8000-0000000000aa'}} | Lena Ortiz",
                "{'account':{'homePage':'https://o.example','name':'0193a5b2-c000-7000-8000-0000000000aa'}} | 0193a5b2-c000-7000-8000-0000000000aa",
                "{'objectType':'Group','member':[{'mbox':'mailto:a@b.example'},{'mbox':'mailto:c@d.example','name':'C'}]} | a@b.example, C",
                "{'objectType':'Group'} | Group"
            })
    void anActorIsCalledByNameOrElseByIdentity(String actor, String called) throws Exception {
        assertThat(words("{'actor':" + actor + "}").actor()).isEqualTo(called);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id':'https://x.example/a'} | https://x.example/a",
                "{'id':'https://x.example/a','definition':{'name':{'de':'Kurs','en-US':'Course'}}} | Course",
                "{'id':'https://x.example/a','definition':{'name':{'de':'Kurs'}}} | Kurs",
                "{'objectType':'Agent','mbox':'mailto:a@b.example'} | a@b.example",
                "{'objectType':'StatementRef','id':'11111111-1111-4111-8111-111111111111'} | 11111111-1111-4111-8111-111111111111",
                "{'objectType':'SubStatement','actor':{'name':'Ada'},'verb':{'id':'http://v.example/read'},'object':{'id':'u:b'}} | Ada read u:b"
            })
    void anObjectIsCalledByNameOrElseById(String object, String called) throws Exception {
        assertThat(words("{'object':" + object + "}").object()).isEqualTo(called);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id':'http://adlnet.gov/expapi/verbs/completed'} | completed",
                "{'id':'https://v.example/verbs#read/'} | read",
                "{'id':'http://v.example/x','display':{'es':'leyó','en':'read'}} | read"
            })
    void aVerbIsCalledByItsDisplayOrElseByItsLastWord(String verb, String called) throws Exception {
        assertThat(words("{'verb':" + verb + "}").verb()).isEqualTo(called);
    }

    private static StatementWords words(String json) throws JsonProcessingException {
        return new StatementWords(
                new ObjectMapper().readTree(json.replace('\'', '"')),
                new AccountNames("https://l.example", Map.of(LENA, "Lena Ortiz")),
                Locale.ENGLISH);
    }
}
