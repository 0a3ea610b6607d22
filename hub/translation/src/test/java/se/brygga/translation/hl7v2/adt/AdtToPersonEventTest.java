package se.brygga.translation.hl7v2.adt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.translated.IdentifierChanged;
import se.brygga.core.translated.PersonMerged;
import se.brygga.core.translated.PersonUnmerged;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.Translated;
import se.brygga.core.translated.VisitMoved;
import se.brygga.translation.Sample;
import se.brygga.translation.Translators;

class AdtToPersonEventTest {

    private static final PersonIdentifier OLD =
            new PersonIdentifier("urn:oid:1.2.752.129.2.1.2.1", "SE2329990010-V1:MELLANLAND:A4712");
    private static final String SECOND = "\rPID|2||A4712^^^MELLANLAND||Tolvansson^Tolv|";

    @Test
    void aChangedIdentifierIsKeptAsTheOldOne() {
        Translated translated = Adt.of("A47").translated();

        assertThat(translated.events()).containsExactly(new IdentifierChanged(List.of(OLD)));
        Patient patient = (Patient) translated.resources().get(0);
        assertThat(patient.getIdentifier().get(1).getUse().toCode()).isEqualTo("old");
    }

    @Test
    void eachMergeSegmentIsAPersonOfItsOwnAndWhatBothHaveSaysNothing() {
        Translated translated = Adt.of("A40")
                .with("MRG|A4712^^^MELLANLAND", "MRG|A4712^^^MELLANLAND~191212121212\rMRG|A4713^^^MELLANLAND")
                .translated();

        assertThat(translated.events()).hasSize(2).first().isEqualTo(new PersonMerged(List.of(OLD)));
        assertThat(translated.losses().fates().get("MRG-1(2)").detail()).isEqualTo("DUPLICATE_OF");
    }

    @Test
    void aSeparatedPersonIsNamedByTheSecondPid() {
        Translated translated = Adt.of("A37").with("\rPD1|", SECOND).translated();

        assertThat(translated.events()).containsExactly(new PersonUnmerged(List.of(OLD)));
        assertThat(translated.person()).extracting("value").containsExactly("191212121212");
        assertThat(translated.resources()).hasSize(1);
        assertThat(translated.losses().fates().get("PID(2)-5.1").detail()).isEqualTo("NOT_NEEDED");
    }

    @Test
    void aMovedVisitIsNamedByItsOldNumberElseByItsOwn() {
        String stay = ((StayEvent) Adt.of("A01").translated().events().get(0)).stay();

        assertThat(Adt.of("A45")
                        .with("MRG|A4712^^^MELLANLAND", "MRG|A4712||||V1")
                        .translated()
                        .events())
                .containsExactly(new VisitMoved(stay));
        assertThat(Adt.of("A45").translated().events()).containsExactly(new VisitMoved(stay));
        assertThatThrownBy(Adt.of("A45").with("|V1|", "||")::translated)
                .isInstanceOfSatisfying(
                        Untranslatable.class, e -> assertThat(e.code()).isEqualTo("VISIT_UNKNOWN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A28", "A29", "A31", "A60"})
    void aMessageAboutAPersonTouchesNoVisit(String trigger) {
        Translated translated = Adt.of(trigger).translated();

        assertThat(translated.resources()).noneMatch(Encounter.class::isInstance);
        assertThat(translated.events()).isEmpty();
        assertThat(translated.losses().fates().get("PV1-2").detail()).isEqualTo("NOT_NEEDED");
        assertThat(translated.losses().count("unmapped")).isZero();
    }

    @Test
    void aDeletedPersonIsNoLongerActive() {
        assertThat(((Patient) Adt.of("A29").translated().resources().get(0)).getActive())
                .isFalse();
        assertThat(((Patient) Adt.of("A31").translated().resources().get(0)).hasActive())
                .isFalse();
    }

    @Test
    void whereTheStayHadAnotherNumberItsEndIsThatOfTheOldOne() {
        String old = ((StayEvent) Adt.of("A01").translated().events().get(0)).stay();
        Translated translated = Adt.of("A07")
                .with("|I|", "|O|")
                .with("MRG|A4712^^^MELLANLAND", "MRG|A4712||||V1")
                .with("V1|||", "V2|||")
                .translated();

        assertThat(((StayEvent) translated.events().get(0)).stay()).isEqualTo(old);
        assertThat(translated.resources().get(1).getIdPart()).isNotEqualTo(old);
        assertThat(((Encounter) translated.resources().get(1)).getIdentifier())
                .extracting("value")
                .contains("V1", "V2");
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({
        "A40, A4712^^^MELLANLAND, 191212121212, MRG1_SAME_PERSON",
        "A47, A4712^^^MELLANLAND, 191212121212, MRG1_SAME_PERSON",
        "A40, A4712^^^MELLANLAND, '', MRG1_MISSING",
        "A37, PD1|, PD1|, PID2_MISSING",
        "A37, PD1|, PID|2||191212121212, PID2_SAME_PERSON",
        "A01, PD1|, PID|2||8, PID_TWICE"
    })
    void contradictionsAboutWhoItIsAreRefused(String trigger, String find, String replacement, String code) {
        String text = Adt.of(trigger).with(find, replacement).text();
        InboxMessage message = Translators.intake("hl7v2")
                .read(text.getBytes(StandardCharsets.UTF_8), "", Adt.SOURCE, Sample.RECEIVED_AT)
                .get(0);

        assertThat(message.refusal().code()).isEqualTo(code);
    }
}
