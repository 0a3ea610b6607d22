package se.brygga.translation.municipal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;

/** The fields that every kind has: what it is called, whose it is, by which law and who says so (messages.md 6, common). */
final class Common {

    private static final Map<String, String> LEGAL_BASIS = Map.of("SOL", "SOL", "LSS", "LSS", "HSL", "HSL");

    /** Whole seconds, and milliseconds if there are any. */
    private static final DateTimeFormatter FHIR = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.MILLI_OF_SECOND, 0, 3, true)
            .appendOffsetId()
            .toFormatter();

    private Common() {}

    /** Gives a resource its ids and its owner, and a tag for the law by which it was made. */
    static void begin(Resource resource, String kind, Fields fields) {
        own(resource, kind, fields);
        String target = resource.fhirType() + ".meta.tag[0].code";
        resource.getMeta().addTag().setSystem(Canonical.LEGAL_BASIS).setCode(legalBasis(fields, target));
    }

    /** Gives a resource its ids and its owner. */
    static void own(Resource resource, String kind, Fields fields) {
        String type = resource.fhirType();
        String sourceId = fields.required("sourceId", type + ".identifier[0].value");
        resource.setProperty("identifier", identifier(sourceId, fields.source()));
        resource.setId(fields.source().resourceId(type, kind + '|' + sourceId));
        resource.getMeta().setSource(Canonical.source(fields.required("custodian", type + ".meta.source")));
    }

    static String legalBasis(Fields fields, String target) {
        return fields.oneOf(LEGAL_BASIS, "legalBasis", "legal-bases", target);
    }

    private static Identifier identifier(String sourceId, Source source) {
        return new Identifier()
                .setSystem(source.localSystem())
                .setValue(sourceId)
                .setAssigner(organisation(source.custodian()));
    }

    /** Returns the unit that says so; {@code target} is its reference. */
    static Reference unit(Fields fields, String target) {
        return organisation(fields.required("unit", target + ".identifier.value"));
    }

    /** Returns the person who says so; {@code target} is the reference. */
    static Optional<Reference> author(Fields fields, String target) {
        return fields.text("author", target + ".display").map(author -> new Reference().setDisplay(author));
    }

    static Reference organisation(String hsaId) {
        var reference = new Reference().setType("Organization");
        reference.getIdentifier().setSystem(Canonical.HSA_ID).setValue(hsaId);
        return reference;
    }

    /** Returns a reference to what another message of the sender tells, come or not. */
    static Reference other(String type, String kind, String sourceId, Source source) {
        var reference = new Reference(type + '/' + source.resourceId(type, kind + '|' + sourceId));
        reference.getIdentifier().setSystem(source.localSystem()).setValue(sourceId);
        return reference;
    }

    /** Returns what the whole message says. */
    static Translated end(Fields fields, List<? extends Resource> resources) {
        String type = resources.get(0).fhirType();
        var person = List.of(fields.person(type + ".subject"));
        Instant recordedAt =
                fields.time("recordedAt", "Provenance.recorded").orElseThrow().toInstant();
        fields.forbidden("reasons");
        return new Translated(person, recordedAt, List.copyOf(resources), List.of(), List.of(), fields.losses());
    }

    /** Reads {@code start} and {@code end}, both required. */
    static Period period(Fields fields, String target) {
        OffsetDateTime start = fields.time("start", target + "start").orElseThrow();
        OffsetDateTime end = fields.time("end", target + "end").orElseThrow();
        fields.inOrder(!end.isBefore(start), "end");
        return new Period().setStartElement(dateTime(start)).setEndElement(dateTime(end));
    }

    /** Reads the days {@code from}, required, and {@code to}. */
    static Period days(Fields fields, String target) {
        LocalDate from = fields.date("from", target + ".start").orElseThrow();
        var period = new Period().setStartElement(day(from));
        fields.date("to", target + ".end").ifPresent(to -> {
            fields.inOrder(!to.isBefore(from), "to");
            period.setEndElement(day(to));
        });
        return period;
    }

    static DateTimeType day(LocalDate day) {
        return new DateTimeType(day.toString());
    }

    static DateTimeType dateTime(OffsetDateTime time) {
        return new DateTimeType(FHIR.format(time));
    }

    static InstantType instant(OffsetDateTime time) {
        return new InstantType(FHIR.format(time));
    }
}
