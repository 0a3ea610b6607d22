package se.brygga.translation.fhirmessage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.Threads;
import se.brygga.core.message.Spelling;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;
import se.brygga.core.translated.Translated;

class FhirMessageWriterTest {

    private static final Destination ANYBODY = new Destination(
            "anybody",
            "fhir",
            "",
            UTF_8,
            ZoneId.of("Europe/Stockholm"),
            "",
            false,
            Set.of(),
            Spelling.CANONICAL,
            Map.of());

    @Test
    void municipalReplyBecomesACareCommunicationThatWeWouldTakeOurselves() {
        Written written = new FhirMessageWriter().write(reply(), ANYBODY);

        Translated back = FhirSources.translate(written.content(), FhirSources.MUNICIPALITY);

        var letter = (Communication) back.resources().get(0);
        assertThat(written.type()).isEqualTo("message/care-communication-message");
        assertThat(letter.getIdentifierFirstRep().getValue())
                .isEqualTo("urn:uuid:2b1f0c1e-6a51-4c0e-9d53-0b6c6f1d7a11");
        assertThat(letter.getPayloadFirstRep().getContentStringType().getValue())
                .isEqualTo("Vi tar emot i morgon.");
        assertThat(FhirEnvelope.read(FhirSources.takeOne(written.content())).activity())
                .isEqualTo("new-message");
        assertThat(written.losses().count("unmapped")).isZero();
    }

    @Test
    void aLetterWithIdsOfItsOwnGoesOutWithItsThreadOnly() {
        OutboundMessage message = reply();
        Communication focus = (Communication) message.focus();
        focus.getIdentifier().add(0, new Identifier().setSystem("urn:x:own").setValue("M-5"));

        Written written = new FhirMessageWriter().write(message, ANYBODY);

        var letter = (Communication) FhirSources.translate(written.content(), FhirSources.MUNICIPALITY)
                .resources()
                .get(0);
        assertThat(letter.getIdentifier()).hasSize(1);
        assertThat(Threads.of(letter)).contains("urn:uuid:2b1f0c1e-6a51-4c0e-9d53-0b6c6f1d7a11");
        assertThat(written.losses()
                        .fates()
                        .get("Communication.identifier[0].value")
                        .kind())
                .isEqualTo("dropped");
    }

    @Test
    void theLabelOfAProtectedPersonGoesOut() {
        OutboundMessage message = reply();
        message.first(Patient.class)
                .orElseThrow()
                .getMeta()
                .addSecurity()
                .setSystem(Canonical.SECURITY_LABEL)
                .setCode("sekretessmarkering");

        Written written = new FhirMessageWriter().write(message, ANYBODY);

        assertThat(new String(written.content(), StandardCharsets.UTF_8)).contains("sekretessmarkering");
    }

    @Test
    void referenceToNowhereIsNotSent() {
        OutboundMessage message = reply();
        ((Communication) message.focus()).addBasedOn(new Reference("ServiceRequest/gone"));

        Untranslatable refusal =
                catchThrowableOfType(Untranslatable.class, () -> new FhirMessageWriter().write(message, ANYBODY));

        assertThat(refusal.place()).isEqualTo("Communication.basedOn[0]");
        assertThat(refusal.code()).isEqualTo("MSG_LOCAL_FAIL");
    }

    private static OutboundMessage reply() {
        var letter = new Communication();
        letter.setId("c-1");
        letter.setStatus(CommunicationStatus.COMPLETED);
        letter.addIdentifier().setValue("urn:uuid:2b1f0c1e-6a51-4c0e-9d53-0b6c6f1d7a11");
        letter.addCategory().addCoding().setSystem("urn:x").setCode("discharge");
        letter.setSentElement(new DateTimeType("2026-03-03T10:00:00+01:00"));
        letter.addPayload().setContent(new StringType("Vi tar emot i morgon."));
        var patient = new Patient();
        patient.setId("p-1");
        patient.addIdentifier()
                .setSystem("http://electronichealth.se/identifier/personnummer")
                .setValue("191212121212");
        return new OutboundMessage(
                "m-1",
                "",
                Instant.parse("2026-03-03T09:00:00Z"),
                "SE2120009994-HTJ01",
                "SE2321000016-SJH1",
                List.of(letter, patient));
    }
}
