package se.brygga.coordination.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.notice.Notice;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.record.TrackedStayEvent;

class StayToNoticeTest {

    private static final KeyedHash HASH = new KeyedHash(new byte[32]);
    private static final NoticeSender SENDER =
            new NoticeSender("SE2329990010-V1", "SE2329990010-K01", HASH, StayScript.at("70:00"));
    private static final Organisation RECEIVER = new Organisation(
            "SE2120009994-HTJ01", "Hemtjänst", "UNIT", "SE2120009994-O1", "9901", List.of("utskrivning"), "akerby");
    private static final Set<String> CODES = Set.of(
            "admitted",
            "estimated-discharge-changed",
            "discharged",
            "leave-started",
            "leave-ended",
            "emergency-started",
            "deceased");

    /** What every notice has: who, to whom, about whom, when sent. */
    private static final Set<String> ENVELOPE = Set.of(
            "messageId",
            "caseId",
            "event",
            "sender",
            "receiver",
            "receiverFunctions",
            "personSystem",
            "personId",
            "sentAt");

    @Test
    void admissionNoticeCarriesNoClinicalContent() throws ReflectiveOperationException {
        Patient patient = FilledPatient.withEverything();
        String admission = "admitted 09:17 @Palliativ-avd-7 >40:00 onkologi";

        Map<String, String> content = content(notice(admission, NoticePerson.of(patient, false)));

        for (String forbidden : FilledPatient.CLINICAL_OR_PRIVATE) {
            assertThat(content.toString()).doesNotContain(forbidden);
        }
        assertThat(content.toString()).doesNotContain("Palliativ", "onkologi", "09:17", "08:17", "2026-02-10");
        assertThat(content.keySet()).containsAll(ENVELOPE);
        content.keySet().removeAll(ENVELOPE);
        assertThat(content)
                .isEqualTo(Map.of(
                        "name", "Tolvan Tolvansson",
                        "address", "Storgatan 1, 990 10 Åkerby",
                        "estimatedDischarge", "2026-02-11T16:00+01:00"));
    }

    /** domain.md 6: the content of each event beyond the envelope. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "notice-content.csv", delimiter = ';', numLinesToSkip = 1)
    void carriesExactlyTheContentOfItsEvent(String code, String arrivals, String expected)
            throws ReflectiveOperationException {
        Notice notice = notice(arrivals, NoticePerson.of(FilledPatient.withEverything(), false));

        assertThat(notice.event()).isEqualTo(code);
        Map<String, String> content = content(notice);
        content.keySet().removeAll(ENVELOPE);
        content.computeIfPresent("replaces", (name, value) -> "…");
        assertThat(content.toString()).isEqualTo("{" + (expected == null ? "" : expected) + "}");
    }

    @Test
    void aMaskedAddressIsNotTold() throws ReflectiveOperationException {
        Notice notice = notice("admitted 09:00", NoticePerson.of(FilledPatient.withEverything(), true));

        assertThat(notice.address()).isNull();
        assertThat(notice.addressAbsent()).isEqualTo("masked");
        assertThat(content(notice).toString()).doesNotContain("Storgatan", "990 10", "Åkerby");
    }

    @Test
    void anUnknownAddressIsSaidToBeUnknown() {
        Patient patient = FilledPatient.withEverything();
        patient.getAddress().clear();

        assertThat(NoticePerson.of(patient, false).addressAbsent()).isEqualTo("unknown");
    }

    @Test
    void aCancellationNamesTheNoticeThatItsReceiverGot() {
        NoticePerson person = NoticePerson.of(FilledPatient.withEverything(), false);

        Notice admitted = notice("admitted 09:00", person);
        Notice cancelled = notice("admitted 09:00, !admitted 09:00", person);

        assertThat(cancelled.replaces()).isEqualTo(admitted.messageId());
        assertThat(cancelled.messageId()).isNotEqualTo(admitted.messageId());
        assertThat(cancelled.caseId()).isEqualTo(admitted.caseId());
    }

    @Test
    void theEnvelopeSaysWhoTellsWhomAboutWhom() {
        Notice notice = notice("admitted 09:00", NoticePerson.of(FilledPatient.withEverything(), false));

        assertThat(notice.sender()).isEqualTo("SE2329990010-K01");
        assertThat(notice.receiver()).isEqualTo("SE2120009994-HTJ01");
        assertThat(notice.receiverFunctions()).containsExactly("utskrivning");
        assertThat(notice.personSystem()).isEqualTo("http://electronichealth.se/identifier/personnummer");
        assertThat(notice.personId()).isEqualTo("191212121212");
        assertThat(notice.sentAt()).isEqualTo(OffsetDateTime.parse("2026-02-12T22:00:00+01:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SE2120009994-HTJ01", "SE2120009986-HTJ01"})
    void eachReceiverHasItsOwnMessageId(String receiver) {
        StayNotice admitted = StayNotices.of(StayScript.events("admitted 09:00"), CODES)
                .notices()
                .get(0);

        assertThat(admitted.name().messageId(HASH, receiver))
                .isEqualTo(HASH.id("notice", StayScript.STAY, StayScript.key(0).hex(), "admitted", receiver));
    }

    @Test
    void aPatientWithoutIdentifierIsRefused() {
        assertThatThrownBy(() -> NoticePerson.of(new Patient(), false)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Returns the last notice that these arrivals, one after the other, lead to. */
    private static Notice notice(String arrivals, NoticePerson person) {
        Map<String, TrackedStayEvent> stored = new LinkedHashMap<>();
        StayNotice last = null;
        for (TrackedStayEvent tracked : StayScript.events(arrivals)) {
            stored.put(tracked.source().hex(), tracked);
            StayNotices told = StayNotices.of(List.copyOf(stored.values()), CODES);
            told.changed().forEach(changed -> stored.put(changed.source().hex(), changed));
            last = told.notices().isEmpty() ? last : told.notices().get(0);
        }
        return StayToNotice.translate(last, person, SENDER, RECEIVER);
    }

    /** Renders every component that is not null, whatever the record's own toString hides. */
    private static Map<String, String> content(Notice notice) throws ReflectiveOperationException {
        Map<String, String> content = new LinkedHashMap<>();
        for (RecordComponent component : Arrays.asList(Notice.class.getRecordComponents())) {
            Object value = component.getAccessor().invoke(notice);
            if (value != null) {
                content.put(component.getName(), value.toString());
            }
        }
        return content;
    }
}
