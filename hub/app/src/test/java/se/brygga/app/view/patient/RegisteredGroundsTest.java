package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import se.brygga.access.decision.LegalSettings;
import se.brygga.access.reader.Bodies;
import se.brygga.access.reader.Reader;
import se.brygga.app.reading.RegisterEntries;
import se.brygga.app.view.session.Readers;
import se.brygga.core.record.RegisterEntry;

/** The foot says on what grounds others' data are shown: not that they are the reader's own where no consent is needed. */
class RegisteredGroundsTest {

    private static final Reader NURSE = Readers.nurse("p1").reader();
    private final List<RegisterEntry> entries = new ArrayList<>();
    private final Grounds grounds =
            new RegisteredGrounds(person -> entries, LegalSettings.defaults(new Bodies(Drawn.BODIES, true)));

    @Test
    void aChildNeedsNoConsent() {
        assertThat(codes(born("2020-05-01"))).containsExactly("child");
    }

    @Test
    void ofAnAdultWithoutConsentOnlyOnesOwnIsShown() {
        assertThat(codes(born("1912-12-12"))).containsExactly("none");
    }

    @Test
    void whereNothingOfOthersIsShownAChildIsNoGround() {
        assertThat(codes(null)).containsExactly("none");
    }

    @Test
    void twoGroundsAreBothSaid() {
        entries.add(RegisterEntries.consent("c1", "p1", NURSE.provider(), NURSE.unit()));
        assertThat(codes(born("2020-05-01"))).containsExactly("consent-unit", "child");
        assertThat(grounds.of("p1", NURSE, Rich.NOW).code()).isEqualTo("consent-unit");
    }

    private List<String> codes(Patient patient) {
        return grounds.all("p1", NURSE, Rich.NOW, patient).stream()
                .map(Grounds.Ground::code)
                .toList();
    }

    private static Patient born(String day) {
        return new Patient().setBirthDateElement(new DateType(day));
    }
}
