package se.brygga.translation.hl7v2.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.Translated;

/** What the law of messages.md 7 lists for SIU survives there and back. */
class SiuRoundTripTest {

    private static final Map<String, String> STATUSES =
            Map.of("S12", "booked", "S13", "booked", "S15", "cancelled", "S26", "noshow");

    /** Ids, start, end, status, ids of who takes part. */
    private static final Pattern LAW =
            Pattern.compile("Appointment\\.(identifier|start|end|status|participant\\[\\d+]\\.(actor|status)).*");

    @Property(tries = 200)
    void theAppointmentSurvives(
            @ForAll("texts") String placer,
            @ForAll("texts") String filler,
            @ForAll("events") String event,
            @ForAll("starts") String start,
            @ForAll("places") String place,
            @ForAll("versions") String version) {
        var appointment = new Appointment();
        appointment.setStatus(AppointmentStatus.fromCode(STATUSES.get(event)));
        appointment.addIdentifier(number(placer, "PLAC"));
        appointment.addIdentifier(number(filler, "FILL"));
        appointment.setStartElement(new InstantType(start));
        appointment.setEndElement(new InstantType("2027-03-01T12:30:15+01:00"));
        var ward = new Reference().setType("Location").setDisplay(place);
        appointment.addParticipant().setActor(ward).setStatus(ParticipationStatus.ACCEPTED);
        var doctor = new Reference().setDisplay("Dr Lena Påhittad");
        doctor.getIdentifier().setSystem(Canonical.HSA_ID).setValue("SE2329990010-P01");
        appointment.addParticipant().setActor(doctor).setStatus(ParticipationStatus.DECLINED);

        Translated back = Outbound.back(Outbound.write(
                Outbound.message(event, appointment, AdtWriterTest.patient()), Outbound.destination(version)));

        assertThat(Meaning.differences(law(List.of(appointment)), law(back.resources())))
                .isEmpty();
    }

    @Provide
    Arbitrary<String> texts() {
        return AdtArbitraries.text();
    }

    @Provide
    Arbitrary<String> events() {
        return Arbitraries.of(STATUSES.keySet());
    }

    @Provide
    Arbitrary<String> starts() {
        return Arbitraries.of(
                "2026-03-01T12:30:15+01:00",
                "2026-07-01T10:00:00Z",
                "2026-10-25T02:30:00+02:00",
                "2026-10-25T02:30:00.250+01:00");
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of("Mottagning 2", "Mottagning 2 / 12", "A&E|1");
    }

    @Provide
    Arbitrary<String> versions() {
        return Arbitraries.of("2.3.1", "2.4", "2.5.1", "2.6", "2.8");
    }

    private static Identifier number(String value, String type) {
        var identifier = new Identifier().setSystem("urn:oid:1.2.3.4.9").setValue(value);
        identifier
                .getType()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/v2-0203")
                .setCode(type);
        return identifier;
    }

    private static Map<String, String> law(List<? extends Resource> resources) {
        var appointments =
                resources.stream().filter(one -> one instanceof Appointment).toList();
        return Meaning.of(appointments, path -> LAW.matcher(path).matches());
    }
}
