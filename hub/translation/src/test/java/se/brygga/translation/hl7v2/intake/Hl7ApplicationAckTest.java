package se.brygga.translation.hl7v2.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.brygga.translation.hl7v2.intake.Arrivals.A01;
import static se.brygga.translation.hl7v2.intake.Arrivals.read;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.message.Refusal;

/** The second answer of enhanced mode (messages.md 5, acknowledgement). */
class Hl7ApplicationAckTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-01T13:05:00+01:00[Europe/Stockholm]");

    @Test
    void tellsThatTheMessageWasWorkedOn() {
        assertThat(written("AL", "AL", List.of()))
                .contains("MSH|^~\\&|BRYGGA|HUB|EHR|MELLANLAND|20260301130500+0100||ACK^A01^ACK|K77|P|2.5.1|||AL|NE||\r"
                        + "MSA|AA|C1\r");
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "ICD_UNKNOWN, DG1-3, AE, 103",
        "PID3_MISSING, PID-3, AE, 101",
        "PV1_MISSING, PV1, AE, 100",
        "DATE_FORMAT, PV1-44, AE, 102",
        "TEXT_TOO_LONG, OBX-5, AE, 104",
        "INTERNAL_ERROR, MSH, AR, 207",
    })
    void tellsWhatWentWrong(String code, String place, String answer, String number) {
        String written =
                written("AL", "AL", List.of(new Refusal(code, place, "Why"))).orElseThrow();

        assertThat(written).contains("\rMSA|" + answer + "|C1\rERR||" + place.substring(0, 3) + "^1");
        assertThat(written).contains("|" + number + "^").contains("|E|" + code + "|||Why\r");
    }

    @ParameterizedTest(name = "MSH-15 {0}, MSH-16 {1}: good {2}, bad {3}")
    @CsvSource({
        "'','',false,false",
        "AL,'',false,false",
        "AL,NE,false,false",
        "AL,AL,true,true",
        "AL,ER,false,true",
        "ER,SU,true,false",
        "NE,AL,false,false",
        "'',AL,false,false",
    })
    void isWrittenOnlyIfAskedFor(String accept, String application, boolean good, boolean bad) {
        List<Refusal> errors = List.of(new Refusal("DATE_FORMAT", "PV1-44", "Why"));

        assertThat(written(accept, application, List.of()).isPresent()).isEqualTo(good);
        assertThat(written(accept, application, errors).isPresent()).isEqualTo(bad);
    }

    @Test
    void aControlIdHasAtMostTwentyCharacters() {
        assertThatThrownBy(() -> Hl7ApplicationAck.write(read(A01), List.of(), "1".repeat(21), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<String> written(String accept, String application, List<Refusal> errors) {
        String text = A01.replace("|P|2.5.1", "|P|2.5.1|||" + accept + '|' + application);
        return Hl7ApplicationAck.write(read(text), errors, "K77", NOW).map(bytes -> new String(bytes, ISO_8859_1));
    }
}
