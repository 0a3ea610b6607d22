package se.brygga.translation.fhirmessage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** What a transaction writes is overwritten by the same thing only: never by another message of its thread. */
class TransactionIdsTest {

    private static final String THREAD =
            "{\"system\":\"urn:ietf:rfc:3986\",\"value\":\"urn:uuid:2b1f0c1e-6a51-4c0e-9d53-0b6c6f1d7a11\"}";

    @Test
    void twoMessagesOfAThreadAreTwoThoughTheThreadStandsFirst() {
        assertThat(ids(letter(THREAD + ',' + own("M-5"), "a"), letter(THREAD + ',' + own("M-6"), "b")))
                .doesNotHaveDuplicates();
    }

    @Test
    void twoMessagesThatNameNothingButTheirThreadAreTwo() {
        assertThat(ids(letter(THREAD, "a"), letter(THREAD, "b"))).doesNotHaveDuplicates();
        assertThat(ids(letter(own("T-5"), "a"), letter(own("T-5"), "b"))).doesNotHaveDuplicates();
    }

    @Test
    void aMessageIsTheSameWhereverItsThreadStands() {
        assertThat(ids(letter(THREAD + ',' + own("M-5"), "a"))).isEqualTo(ids(letter(own("M-5") + ',' + THREAD, "b")));
    }

    @Test
    void whatHasNoNameAtAllGoesByWhatItSays() {
        String one = letter(THREAD, "").replace("\"fullUrl\":\"urn:uuid:\",", "");

        assertThat(ids(one, one.replace("Hej", "Tack"))).doesNotHaveDuplicates();
        assertThat(ids(one)).isEqualTo(ids(one));
    }

    private static List<String> ids(String... entries) {
        String bundle =
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + String.join(",", entries) + "]}";
        return Stream.of(FhirSources.translate(bundle))
                .flatMap(translated -> translated.resources().stream())
                .map(Resource::getIdPart)
                .toList();
    }

    private static String own(String value) {
        return "{\"system\":\"urn:x:own\",\"value\":\"" + value + "\"}";
    }

    private static String letter(String identifiers, String uuid) {
        return """
                {"fullUrl":"urn:uuid:%s","resource":{"resourceType":"Communication","identifier":[%s],"status":"unknown",
                 "subject":{"identifier":{"system":"http://electronichealth.se/identifier/personnummer",
                 "value":"191212121212"}},"payload":[{"contentString":"Hej"}]},
                 "request":{"method":"POST","url":"Communication"}}""".formatted(uuid, identifiers);
    }
}
