package se.brygga.translation.hl7v2.adt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.translated.PersonEvent;
import se.brygga.core.translated.PersonMerged;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;
import se.brygga.core.translated.Translated;

class AdtToStayTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "stay-events.csv", delimiter = ';', numLinesToSkip = 1, quoteCharacter = '\'')
    void tells(
            String fact,
            String trigger,
            String find,
            String replace,
            StayEventKind kind,
            StayEventKind voids,
            Instant at,
            String location,
            Instant plannedEnd,
            String dischargedTo) {
        Adt message = Adt.of(trigger);

        Translated translated =
                (find == null ? message : message.with(find, replace == null ? "" : replace)).translated();

        String stay = translated.resources().get(1).getIdPart();
        List<PersonEvent> expected = kind == null
                ? List.of()
                : List.of(new StayEvent(stay, kind, voids, at, location, plannedEnd, dischargedTo));
        assertThat(translated.events()).isEqualTo(expected);
    }

    @Test
    void aClassThatIsNotSaidIsWarnedOf() {
        assertThat(Adt.of("A04").with("|I|", "||").translated().losses().warnings())
                .containsEntry("PV1-2", "CLASS_MISSING");
    }

    @Test
    void mergeNamesWhoIsReplaced() {
        Translated translated = Adt.of("A40").translated();

        assertThat(translated.events())
                .containsExactly(new PersonMerged(List.of(
                        new PersonIdentifier("urn:oid:1.2.752.129.2.1.2.1", "SE2329990010-V1:MELLANLAND:A4712"))));
        assertThat(translated.person().get(0).value()).isEqualTo("191212121212");
        assertThat(translated.resources()).hasSize(1);
    }

    @Test
    void withoutAnyTimeNothingIsInvented() {
        Adt timeless = Adt.of("A21").with("20260224130200||||20260224130600", "");

        assertThatThrownBy(timeless::translated).isInstanceOfSatisfying(Untranslatable.class, e -> assertThat(e.code())
                .isEqualTo("EVENT_TIME_MISSING"));
    }

    @Test
    void timeOfSendingIsNeverTheTimeOfAnEvent() {
        Instant before = ((StayEvent) Adt.of("A22").translated().events().get(0)).at();

        Instant after = ((StayEvent) Adt.of("A22")
                        .with("20260301115900", "20260301120500")
                        .translated()
                        .events()
                        .get(0))
                .at();

        assertThat(after).isEqualTo(before);
    }

    @Test
    void stayIsTheSameForEveryMessageOfAVisit() {
        String stay = stay(Adt.of("A01"));

        assertThat(stay(Adt.of("A03"))).isEqualTo(stay);
        assertThat(stay(Adt.of("A01").with("|V1|", "|V2|"))).isNotEqualTo(stay);
        assertThat(stay(Adt.of("A01").with("|V1|", "|V1^^^OTHER|"))).isNotEqualTo(stay);
    }

    @Test
    void withoutAVisitNumberPersonAndAdmissionNameTheStay() {
        String stay = stay(Adt.of("A01").with("|V1|", "||"));

        assertThat(stay(Adt.of("A03").with("|V1|", "||"))).isEqualTo(stay);
        assertThatThrownBy(Adt.of("A01").with("|V1|", "||").with("20260224091500", "")::translated)
                .isInstanceOfSatisfying(
                        Untranslatable.class, e -> assertThat(e.code()).isEqualTo("VISIT_UNKNOWN"));
    }

    private static String stay(Adt message) {
        return message.translated().resources().get(1).getIdPart();
    }
}
