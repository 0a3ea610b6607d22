package se.brygga.translation.municipal;

import java.time.Instant;
import java.time.LocalDate;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.message.Refusal;
import se.brygga.core.message.Source;

/**
 * What an intake must know of a municipal message: enough to store, order and answer it.
 *
 * @param type its kind; {@code unknown} if there is no such kind
 * @param controlId the sender's own id of it; empty if it has none
 * @param lane keyed hash of whom it is about; null if it was refused
 * @param canonical its content without layout; null if it was refused
 * @param refusal why it was refused; null if it was not
 */
public record Envelope(String type, String controlId, String lane, byte[] canonical, Refusal refusal) {

    /** Reads the envelope of a message; what is wrong with it becomes the refusal. */
    public static Envelope of(MunicipalRecord record, Source source, Instant receivedAt) {
        String type = Kinds.printable(record.kind());
        try {
            Kind kind = checked(record);
            return new Envelope(
                    type,
                    controlId(record, kind),
                    lane(record, kind, source, MunicipalToFhir.day(receivedAt, source)),
                    record.canonicalContent(),
                    null);
        } catch (Untranslatable e) {
            return refused(type, printableSourceId(record), e);
        }
    }

    /** Returns the envelope of something that could not even be read as a message. */
    public static Envelope refused(Untranslatable why) {
        return refused("unknown", "", why);
    }

    /** Returns the envelope of something over the size limit, of the kind that its name tells. */
    static Envelope tooLarge(String kind) {
        return refused(
                Kinds.printable(kind), "", new Untranslatable("", "TOO_LARGE", "This is too large. Send it in parts"));
    }

    private static Envelope refused(String type, String controlId, Untranslatable why) {
        return new Envelope(type, controlId, null, null, new Refusal(why.code(), why.place(), why.getMessage()));
    }

    private static Kind checked(MunicipalRecord record) {
        if (record.flaw() != null) {
            throw record.flaw();
        }
        Household.refuse(record);
        Kind kind = Kinds.find(record.kind(), record.place("kind"));
        kind.required().forEach(record::required);
        return kind;
    }

    private static String controlId(MunicipalRecord record, Kind kind) {
        var id = new StringBuilder();
        for (String name : kind.identity()) {
            String part = record.required(name);
            if (part.length() > Limits.IDENTIFIER) {
                throw new Untranslatable(
                        record.place(name),
                        "TOO_LONG",
                        "An identifier has at most " + Limits.IDENTIFIER + " characters");
            }
            id.append(id.isEmpty() ? "" : "|").append(part);
        }
        return id.toString();
    }

    private static String lane(MunicipalRecord record, Kind kind, Source source, LocalDate today) {
        if (!kind.hasPerson()) {
            String about = kind.identity().get(0);
            return source.hash().hex(about, record.required(about));
        }
        PersonIdentifier person = MunicipalPersonId.read(
                        record.required("personId"), record.place("personId"), source, today)
                .identifier();
        return source.hash().hex("person", person.system() + "|" + person.value());
    }

    private static String printableSourceId(MunicipalRecord record) {
        Leaf leaf = record.leaves().get("sourceId");
        return leaf == null || leaf.value().length() > Limits.IDENTIFIER ? "" : leaf.value();
    }
}
