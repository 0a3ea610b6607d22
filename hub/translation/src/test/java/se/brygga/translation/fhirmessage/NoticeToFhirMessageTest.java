package se.brygga.translation.fhirmessage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Provenance;
import org.junit.jupiter.api.Test;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.notice.Notice;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;
import se.brygga.core.translated.Translated;
import se.brygga.translation.fhirmessage.envelope.Party;
import se.brygga.translation.fhirmessage.envelope.Party.Id;
import se.brygga.translation.fhirmessage.out.Forwarded.NewIds;
import se.brygga.translation.fhirmessage.reading.Document;
import se.brygga.translation.fhirmessage.reading.StrictParser;

class NoticeToFhirMessageTest {

    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-03-03T10:00:00+01:00");
    private static final Party HUB = new Party(List.of(new Id(Canonical.HSA_ID, "SE2321000016-HUB1")), "Brygga");

    @Test
    void everyEventIsReadBackAsWhatItTells() {
        assertThat(told("admitted", null).kind()).isEqualTo(StayEventKind.ADMITTED);
        assertThat(told("discharged", TIME).kind()).isEqualTo(StayEventKind.DISCHARGED);
        assertThat(told("discharged", TIME).dischargedTo()).isEqualTo("own-home");
        assertThat(told("leave-started", TIME).at()).isEqualTo(TIME.toInstant());
        assertThat(told("leave-ended", TIME).at()).isEqualTo(TIME.toInstant());
        assertThat(told("deceased", TIME).kind()).isEqualTo(StayEventKind.DECEASED);
        assertThat(told("cancelled", null).voids()).isEqualTo(StayEventKind.ADMITTED);
    }

    @Test
    void admissionTellsNoTimeAndNothingClinical() {
        Translated translated = FhirSources.translate(NoticeToFhirMessage.translate(notice("admitted", null)));
        var stay = (Encounter) translated.resources().get(1);

        assertThat(stay.hasPeriod()).isFalse();
        assertThat(stay.hasReasonCode() || stay.hasDiagnosis() || stay.hasType())
                .isFalse();
        assertThat(translated.losses().count("unmapped")).isZero();
    }

    @Test
    void forwardedMessageKeepsItsLetterIdAndHasOneMoreProvenance() throws IOException {
        byte[] original = FhirIntakeTest.sample("notification-stin");

        byte[] forwarded = FhirMessageWriter.forwarded(original, HUB, "b-77", Instant.EPOCH);

        FhirEnvelope envelope = FhirEnvelope.read(FhirSources.takeOne(forwarded));
        assertThat(envelope.bundleId()).isEqualTo("b-77");
        assertThat(envelope.headerId()).isEqualTo("m-1");
        assertThat(envelope.activity()).isEqualTo("admit-inpatient");
        assertThat(provenances(forwarded)).hasSize(2);
        assertThat(FhirSources.translate(forwarded).events())
                .isEqualTo(FhirSources.translate(original).events());
    }

    @Test
    void translatedMessageHasANewLetterIdAndNamesItsSource() throws IOException {
        byte[] original = FhirIntakeTest.sample("notification-stin");

        byte[] renewed = FhirMessageWriter.translated(original, HUB, new NewIds("b-78", "m-78"), Instant.EPOCH);

        assertThat(FhirEnvelope.read(FhirSources.takeOne(renewed)).headerId()).isEqualTo("m-78");
        assertThat(provenances(renewed).get(1).getEntityFirstRep().getWhat().getReference())
                .isEqualTo("MessageHeader/m-1");
        assertThat(FhirSources.translate(renewed).events())
                .isEqualTo(FhirSources.translate(original).events());
    }

    @Test
    void messageNamesNobodyOutsideThePatient() {
        String text = new String(NoticeToFhirMessage.translate(notice("admitted", null)), UTF_8);

        assertThat(text.split("Tolvansson", -1)).hasSize(2);
    }

    private static StayEvent told(String event, OffsetDateTime time) {
        return (StayEvent) FhirSources.translate(NoticeToFhirMessage.translate(notice(event, time), "b-1"))
                .events()
                .get(0);
    }

    private static List<Provenance> provenances(byte[] message) {
        return StrictParser.parse(Document.read(message)).bundle().getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Provenance.class::isInstance)
                .map(Provenance.class::cast)
                .toList();
    }

    private static Notice notice(String event, OffsetDateTime time) {
        boolean admitted = event.equals("admitted");
        return new Notice(
                "n-1",
                "case-1",
                event,
                "SE2321000016-SJH1",
                "SE2120009994-HTJ01",
                List.of("Hemtjänst"),
                "http://electronichealth.se/identifier/personnummer",
                "191212121212",
                admitted ? "Tolvan Tolvansson" : null,
                null,
                admitted ? "masked" : null,
                admitted ? TIME.plusDays(3) : null,
                time,
                event.equals("discharged") ? "own-home" : null,
                event.equals("cancelled") ? "n-0" : null,
                event.equals("cancelled") ? "NO_NEED" : null,
                TIME);
    }
}
