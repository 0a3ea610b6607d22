package se.brygga.translation.hl7v2.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.translation.hl7v2.intake.Arrivals.A01;
import static se.brygga.translation.hl7v2.intake.Arrivals.AT;
import static se.brygga.translation.hl7v2.intake.Arrivals.SOURCE;
import static se.brygga.translation.hl7v2.intake.Arrivals.answer;
import static se.brygga.translation.hl7v2.intake.Arrivals.code;
import static se.brygga.translation.hl7v2.intake.Arrivals.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.message.InboxMessage;

/** What is answered, to whom and how (messages.md 5, acknowledgement). */
class Hl7AcknowledgementTest {

    @Test
    void beforeVersion25ErrorsStandInErr1AndMsa3() {
        String text = A01.replace("2.5.1", "2.3").replace("PID|", "ZPI|").replace("PV1|", "ZPV|");

        assertThat(answer(read(text)).lines().skip(1))
                .containsExactly(
                        "MSA|AE|C1|The segment is required for this trigger event",
                        "ERR|PID^1^^100&Segment sequence error&HL70357~PV1^1^^100&Segment sequence error&HL70357");
    }

    @Test
    void atMostTenErrorsAreTold() {
        String many = "121213-1212^^^&1.2.752.129.2.1.3.1&ISO~".repeat(15);

        InboxMessage message = read(A01.replace("191212121212^^^&", many + "191212121212^^^&"));

        assertThat(answer(message).lines().filter(line -> line.startsWith("ERR")))
                .hasSize(10);
    }

    @Test
    void theAnswerHasTheEncodingAndSeparatorsOfTheMessage() {
        String text = "MSH#*~\\&#EHR#Åkerby#BRYGGA#HUB#20260301##ADT*A99#C1#P#2.5.1######UNICODE UTF-8\r";

        byte[] answer = new Hl7Intake()
                .read(text.getBytes(UTF_8), "", SOURCE, AT)
                .get(0)
                .acknowledgement();

        assertThat(new String(answer, UTF_8)).startsWith("MSH#*~\\&#BRYGGA#HUB#EHR#Åkerby#");
        assertThat(new String(answer, UTF_8)).contains("######UNICODE UTF-8\rMSA#AR#C1\rERR##MSH*1*9*1*2#201*");
    }

    @ParameterizedTest(name = "MSH-15 {0}, MSH-16 {1}: good {2}, bad {3}")
    @CsvSource(
            value = {
                "'','',AA,AE",
                "AL,'',CA,CE",
                "AL,AL,CA,CE",
                "AL,NE,CA,CE",
                "ER,'',none,CE",
                "SU,'',CA,none",
                "NE,NE,none,none",
                "NE,'',none,none",
                "NE,AL,AA,AE",
                "'',AL,AA,AE",
                "NE,ER,none,AE",
                "NE,SU,AA,none",
                "'',NE,none,none"
            })
    void answersWhatTheSenderWants(String accept, String application, String good, String bad) {
        String text = A01.replace("|2.5.1", "|2.5.1|||" + accept + "|" + application);

        assertThat(code(read(text))).isEqualTo(good);
        assertThat(code(read(text.replace("PV1|", "ZPV|")))).isEqualTo(bad);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({"ADT^A01^ADT_A01, BAR^P01, CR", "|2.5.1|, |2.9|, CR", "PID|, ZPI|, CE", "EVN|, MSH|^~\\&|EHR, CR"})
    void inEnhancedModeTypeAndVersionAreRejectedAndTheRestIsAnError(String find, String replace, String code) {
        String text = A01.replace("|2.5.1", "|2.5.1|||AL");

        assertThat(code(read(text.replace(find, replace)))).isEqualTo(code);
    }

    @Test
    void aFailedStoreAsksForTheMessageAgain() {
        byte[] original = Hl7Acknowledgement.storageFailed(A01.getBytes(ISO_8859_1), AT);
        byte[] enhanced = Hl7Acknowledgement.storageFailed(
                A01.replace("|2.5.1", "|2.5.1|||AL").getBytes(ISO_8859_1), AT);

        assertThat(new String(original, ISO_8859_1)).contains("MSA|AR|C1\r", "207^Application internal error");
        assertThat(new String(enhanced, ISO_8859_1)).contains("MSA|CE|C1\r", "207^Application internal error");
        assertThat(Hl7Acknowledgement.storageFailed("x".getBytes(ISO_8859_1), AT))
                .isEmpty();
    }

    @Test
    void aFrameThatIsTooLargeIsRejectedByItsBeginning() {
        byte[] beginning = A01.substring(0, 120).getBytes(ISO_8859_1);

        InboxMessage message = new Hl7Intake().tooLarge(beginning, "", SOURCE, AT);

        assertThat(answer(message)).contains("MSA|AR|C1\r", "104^Value too long", "FRAME_TOO_LARGE");
        assertThat(message.refusal().code()).isEqualTo("FRAME_TOO_LARGE");
        assertThat(message.content()).isEqualTo(beginning);
    }
}
