package se.brygga.translation.municipal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.translated.ReceiptArrived;
import se.brygga.core.translated.Translated;

class ReceiptToEventTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"received, OK", "rejected, FATAL", "failed, TRANSIENT"})
    void receiptTellsWhatBecameOfTheDelivery(String word, ReceiptState state) {
        Translated translated = translate("receipt", word, "code", "E-17");

        assertThat(translated.events())
                .containsExactly(new ReceiptArrived("5f3c1a7e", state, Instant.parse("2026-03-02T13:05:12Z"), "E-17"));
    }

    @Test
    void receiptIsAboutNoPersonAndKeepsNothing() {
        Translated translated = translate();

        assertThat(translated.person()).isEmpty();
        assertThat(translated.resources()).isEmpty();
        assertThat(translated.losses().count("mapped")).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} = {1} is {2}")
    @CsvSource({
        "receipt, read, UNKNOWN_CODE",
        "at, yesterday, BAD_TIME",
        "messageId, ../../etc, BAD_ID",
        "code, Tolvan Tolvansson är död, BAD_CODE",
        "code, 191212121212, BAD_CODE",
        "messageId, '', MISSING"
    })
    void refusesWhatIsNoReceipt(String field, String value, String code) {
        Untranslatable refusal = catchThrowableOfType(Untranslatable.class, () -> translate(field, value));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.place()).isEqualTo("/" + field);
    }

    private static Translated translate(String... changes) {
        return MunicipalToFhir.translate(Records.receipt(changes), MunicipalSources.sjostad(), java.time.Instant.EPOCH);
    }
}
