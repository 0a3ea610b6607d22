package se.brygga.translation.hl7v2.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;
import se.brygga.core.translated.PersonEvent;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;
import se.brygga.core.translated.Translated;
import se.brygga.translation.Sample;
import se.brygga.translation.SampleConnector;
import se.brygga.translation.Translators;

/** HL7 v2 to FHIR to HL7 v2 keeps the meaning of every sample (messages.md 7). */
class SamplesThereAndBackTest {

    private static final Set<StayEventKind> UNTOLD = Set.of(
            StayEventKind.TRANSFERRED,
            StayEventKind.PLANNED_END_CHANGED,
            StayEventKind.LEAVE_STARTED,
            StayEventKind.LEAVE_ENDED,
            StayEventKind.CANCELLED);

    /** Events that are not written, and one that deletes: what is not known any more looks as if nobody had ever said it. */
    private static final Set<String> ONE_WAY =
            Set.of("adt-a06-admitted-from-emergency", "adt-a07-to-outpatient", "adt-a08-estimate-removed");

    static Stream<Sample> samples() {
        return Sample.of(SampleConnector.mellanland().folder()).stream()
                .filter(sample -> Stream.of("adt-a0", "adt-a1", "adt-a2")
                        .anyMatch(start -> name(sample).startsWith(start)))
                .filter(sample -> !ONE_WAY.contains(name(sample)))
                .filter(sample -> Files.exists(sample.folder().resolve("expected.json")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void theMeaningIsTheSame(Sample sample) {
        InboxMessage message = Translators.intake("hl7v2")
                .read(sample.content(), "", Outbound.SOURCE, Sample.RECEIVED_AT)
                .get(0);
        Translated first = Translators.translate(message, Outbound.SOURCE);
        Resource[] resources = inOrder(first.resources());
        OutboundMessage out = Outbound.message(message.type().substring(4), resources);

        Written written = Outbound.write(out, Outbound.destination("2.5.1"));
        Translated again = Outbound.back(written);

        assertThat(Meaning.differences(
                        Meaning.of(first.resources(), path -> !isForbidden(path, first)),
                        Meaning.of(again.resources(), path -> true)))
                .isEmpty();
        assertThat(again.person()).isEqualTo(first.person());
        assertThat(again.events().stream()
                        .map(SamplesThereAndBackTest::withoutUntoldTime)
                        .toList())
                .isEqualTo(first.events().stream()
                        .map(SamplesThereAndBackTest::withoutUntoldTime)
                        .toList());
    }

    /** The focus is what the message is about: the visit. */
    private static Resource[] inOrder(List<Resource> resources) {
        return Stream.concat(
                        resources.stream().filter(one -> one.fhirType().equals("Encounter")),
                        resources.stream().filter(one -> !one.fhirType().equals("Encounter")))
                .toArray(Resource[]::new);
    }

    /** Where a protected person can be met goes to nobody. */
    private static boolean isForbidden(String path, Translated first) {
        boolean isProtected = first.resources().get(0).getMeta().hasSecurity();
        return isProtected && (path.startsWith("Patient.address") || path.startsWith("Patient.telecom"));
    }

    /** No element says when a transfer or a change was; EVN-2 is when the hub told of it. */
    private static PersonEvent withoutUntoldTime(PersonEvent event) {
        if (event instanceof StayEvent stay && UNTOLD.contains(stay.kind())) {
            return new StayEvent(
                    stay.stay(),
                    stay.kind(),
                    stay.voids(),
                    null,
                    stay.location(),
                    stay.plannedEnd(),
                    stay.dischargedTo());
        }
        return event;
    }

    private static String name(Sample sample) {
        return sample.folder().getFileName().toString();
    }
}
