package se.brygga.translation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.message.Spelling;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;
import se.brygga.core.translated.Translated;
import se.brygga.translation.csv.CsvWriters;
import se.brygga.translation.json.JsonWriters;
import se.brygga.translation.municipal.MessageArbitraries;

/** What goes out as municipal JSON or CSV comes back as it was, whatever the system's names, signs and codes (messages.md 7). */
class MunicipalRoundTripTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SampleConnector AKERBY = connector("akerby-homecare");
    private static final SampleConnector SJOSTAD = connector("sjostad-socialcare");
    private static final SampleConnector NORRVIK = connector("norrvik-homecare");

    @Property(tries = 400)
    void canonicalJsonComesBack(@ForAll("nested") Map<String, Object> message) {
        comesBack(message, canonical(AKERBY.source()), "json");
    }

    @Property(tries = 400)
    void canonicalCsvComesBack(@ForAll("flat") Map<String, Object> message) {
        comesBack(message, canonical(AKERBY.source()), "csv");
    }

    @Property(tries = 400)
    void akerbyJsonComesBack(@ForAll("nested") Map<String, Object> message) {
        comesBack(message, AKERBY.source(), "json");
    }

    @Property(tries = 400)
    void sjostadCsvComesBack(@ForAll("flat") Map<String, Object> message) {
        comesBack(message, SJOSTAD.source(), "csv");
    }

    @Property(tries = 400)
    void norrvikCsvComesBack(@ForAll("flat") Map<String, Object> message) {
        comesBack(message, NORRVIK.source(), "csv");
    }

    @Property(tries = 100)
    void norrvikNamesInJsonComeBack(@ForAll("nested") Map<String, Object> message) {
        Spelling s = NORRVIK.source().spelling();
        var ofJson = new Spelling(s.columns(), s.separator(), s.dates(), s.times(), "", s.list());
        comesBack(message, with(NORRVIK.source(), ofJson, NORRVIK.source().codes()), "json");
    }

    @Provide
    Arbitrary<Map<String, Object>> nested() {
        return MessageArbitraries.messages(true);
    }

    @Provide
    Arbitrary<Map<String, Object>> flat() {
        return MessageArbitraries.messages(false);
    }

    private static void comesBack(Map<String, Object> message, Source system, String format) {
        Translated first = read(canonical(message, system), "json", canonical(system));
        Written out = write(first, system, format);
        Translated back = read(out, format, system);

        assertThat(comparable(back)).isEqualTo(comparable(first));
        assertThat(back.person()).isEqualTo(first.person());
        assertThat(back.at()).isEqualTo(first.at());
        assertThat(out.losses().count("unmapped"))
                .as(out.losses().fates().toString())
                .isZero();
        assertThat(out.type()).isEqualTo(message.get("kind"));

        Written again = write(back, system, format);
        assertThat(new String(again.content(), system.charset()))
                .isEqualTo(new String(out.content(), system.charset()));
    }

    private static Written canonical(Map<String, Object> message, Source system) {
        var whole = new LinkedHashMap<>(message);
        whole.put("custodian", system.custodian());
        whole.put("unit", system.unit());
        try {
            return new Written((String) message.get("kind"), JSON.writeValueAsBytes(whole), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Translated read(Written message, String format, Source source) {
        String theirs = destination(source, format).code("kinds", message.type());
        String name = (theirs == null ? message.type() : theirs) + "-1." + format;
        List<InboxMessage> messages =
                Translators.intake(format).read(message.content(), name, source, Sample.RECEIVED_AT);
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).refusal()).isNull();
        return Translators.translate(messages.get(0), source);
    }

    private static Written write(Translated translated, Source source, String format) {
        List<Resource> resources = new ArrayList<>(translated.resources());
        var patient = new Patient();
        translated.person().forEach(person -> patient.addIdentifier()
                .setSystem(person.system())
                .setValue(person.value()));
        resources.add(patient);
        resources.add(new Provenance().setRecorded(Date.from(translated.at())));
        var message = new OutboundMessage(
                "5f3c", "", Sample.RECEIVED_AT, source.unit(), source.unit(), List.copyOf(resources));
        var writer = format.equals("json") ? JsonWriters.find(message) : CsvWriters.find(message);
        return writer.orElseThrow().write(message, destination(source, format));
    }

    private static Destination destination(Source source, String format) {
        return new Destination(
                source.connector(),
                format,
                "",
                source.charset(),
                source.zone(),
                "",
                false,
                Set.of(),
                source.spelling(),
                source.codes());
    }

    /** A word beside its code may be another one; all else is the same. */
    private static List<JsonNode> comparable(Translated translated) {
        return translated.resources().stream()
                .map(resource -> FhirContext.forR4Cached().newJsonParser().encodeResourceToString(resource))
                .map(MunicipalRoundTripTest::tree)
                .toList();
    }

    private static JsonNode tree(String json) {
        try {
            JsonNode tree = JSON.readTree(json);
            for (JsonNode parent : tree.findParents("coding")) {
                ((ObjectNode) parent).remove("text");
            }
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source canonical(Source source) {
        return with(source, Spelling.CANONICAL, Map.of());
    }

    private static Source with(Source s, Spelling spelling, Map<String, Map<String, String>> codes) {
        return new Source(
                s.connector(),
                s.custodian(),
                s.unit(),
                s.zone(),
                StandardCharsets.UTF_8,
                s.localSystem(),
                s.production(),
                s.sendsProtection(),
                spelling,
                codes,
                s.identifiers(),
                s.hash());
    }

    private static SampleConnector connector(String id) {
        return SampleConnector.all().stream()
                .filter(connector -> connector.toString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
