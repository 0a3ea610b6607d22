package se.brygga.translation.fhirmessage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.message.Spelling;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.Translated;
import se.brygga.translation.fhirmessage.envelope.MedCom;
import se.brygga.translation.fhirmessage.reading.Document;
import se.brygga.translation.fhirmessage.reading.StrictParser;

/** FHIR to the record and back to FHIR: focus and all that it refers to, thread, episode and history survive. */
class RoundTripTest {

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

    @Property(tries = 60)
    void aLetterSurvives(
            @ForAll("texts") List<String> texts, @ForAll("categories") String category, @ForAll boolean withStay) {
        Bundle sent = letter(texts, category, withStay);

        Translated in = FhirSources.translate(StrictParser.json(sent));
        Bundle back = write(in, "m-70", "reply-message");
        Translated again = FhirSources.translate(StrictParser.json(back));

        assertThat(Focus.leaves(back)).isEqualTo(Focus.leaves(sent));
        assertThat(history(back)).containsAll(history(sent));
        assertThat(((Communication) again.resources().get(0))
                        .getIdentifierFirstRep()
                        .getValue())
                .isEqualTo("urn:uuid:2b1f0c1e-6a51-4c0e-9d53-0b6c6f1d7a11");
        assertThat(again.person()).isEqualTo(in.person());
        assertThat(again.losses().count("unmapped")).isZero();
    }

    @Property(tries = 30)
    void aStaySurvives(@ForAll("notices") String sample) {
        Bundle sent = parse(sample);
        Translated in = FhirSources.translate(StrictParser.json(sent));

        Bundle back = write(in, "m-71", Activity.of(sent));
        Translated again = FhirSources.translate(StrictParser.json(back));

        assertThat(Focus.leaves(back)).isEqualTo(Focus.leaves(sent));
        assertThat(history(back)).containsAll(history(sent));
        var before = (StayEvent) in.events().get(0);
        assertThat(again.events()).containsExactly(before);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withChars("abcåäö <>&\"'\n\t;@^*")
                .ofMinLength(1)
                .ofMaxLength(40)
                .filter(text -> !text.isBlank())
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> categories() {
        return Arbitraries.of("discharge", "nursing", "medicine", "decease", "training");
    }

    @Provide
    Arbitrary<String> notices() {
        return Arbitraries.of("notification-stin", "notification-re-stin", "notification-stor");
    }

    /** The activity of a message. */
    private static final class Activity {

        static String of(Bundle message) {
            String header =
                    message.getEntryFirstRep().getResource().getIdElement().getIdPart();
            return history(message).stream()
                    .filter(line -> line.startsWith("MessageHeader/" + header + ' '))
                    .map(line -> line.split(" ")[1])
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Bundle letter(List<String> texts, String category, boolean withStay) {
        Bundle bundle = parse("communication-new-with-file");
        var letter = (Communication) bundle.getEntry().get(2).getResource();
        letter.getCategoryFirstRep().getCodingFirstRep().setCode(category);
        for (int i = 0; i < texts.size(); i++) {
            var segment = letter.getPayloadFirstRep().copy();
            segment.setContent(new StringType(texts.get(i)));
            ((Identifier) segment.getExtensionByUrl(MedCom.IDENTIFIER).getValue()).setValue("urn:uuid:segment-" + i);
            letter.addPayload(segment);
        }
        if (!withStay) {
            letter.setEncounter(null);
            bundle.getEntry().remove(3);
        }
        return bundle;
    }

    private static Bundle write(Translated translated, String id, String event) {
        var outbound = new OutboundMessage(
                id,
                event,
                Instant.parse("2026-03-05T08:00:00Z"),
                "SE2321000016-SJH1",
                "SE2120009994-HTJ01",
                focusFirst(translated));
        byte[] content = new FhirMessageWriter().write(outbound, ANYBODY).content();
        return StrictParser.parse(Document.read(content)).bundle();
    }

    private static List<Resource> focusFirst(Translated translated) {
        return translated.resources().stream()
                .sorted((one, other) -> Boolean.compare(
                        one.fhirType().equals("Patient"), other.fhirType().equals("Patient")))
                .toList();
    }

    private static List<String> history(Bundle message) {
        return message.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Provenance.class::isInstance)
                .map(Provenance.class::cast)
                .map(one -> one.getTargetFirstRep().getReference()
                        + ' '
                        + one.getActivity().getCodingFirstRep().getCode()
                        + ' '
                        + one.getOccurredDateTimeType().getValueAsString()
                        + ' '
                        + one.getEntityFirstRep().getWhat().getReference())
                .toList();
    }

    private static Bundle parse(String sample) {
        try {
            // An alias of a system comes back as the canonical one.
            String text = Files.readString(
                            FhirSamplesTest.SAMPLES.resolve(sample).resolve("input.json"))
                    .replace("urn:oid:1.2.752.129.2.1.3.1", "http://electronichealth.se/identifier/personnummer");
            return StrictParser.parse(Document.read(text.getBytes(UTF_8))).bundle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
