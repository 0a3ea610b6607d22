package se.brygga.translation.hl7v2.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;
import se.brygga.translation.hl7v2.adt.AdtToFhir;
import se.brygga.translation.hl7v2.document.MdmToFhir;
import se.brygga.translation.hl7v2.immunization.VxuToFhir;
import se.brygga.translation.hl7v2.order.OrderToFhir;
import se.brygga.translation.hl7v2.order.OruToFhir;
import se.brygga.translation.hl7v2.pharmacy.PharmacyToFhir;
import se.brygga.translation.hl7v2.referral.RefToFhir;
import se.brygga.translation.hl7v2.scheduling.SiuToFhir;

/** The table of HL7 v2 messages that are taken: one line per trigger event, with the segments that it must have (messages.md 5). */
public final class MessageTypes {

    private static final Map<String, MessageType> TYPES = new TreeMap<>();

    static {
        add("ADT^A01", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A02", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A03", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A04", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A05", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A06", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A07", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A08", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A11", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A12", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A13", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A14", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A15", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A16", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A21", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A22", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A25", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A26", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A27", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A28", AdtToFhir::translate, "EVN", "PID");
        add("ADT^A29", AdtToFhir::translate, "EVN", "PID");
        add("ADT^A31", AdtToFhir::translate, "EVN", "PID");
        add("ADT^A37", AdtToFhir::translate, "EVN", "PID");
        add("ADT^A40", AdtToFhir::translate, "EVN", "PID", "MRG");
        add("ADT^A41", AdtToFhir::translate, "EVN", "PID", "MRG");
        add("ADT^A45", AdtToFhir::translate, "EVN", "PID", "MRG");
        add("ADT^A47", AdtToFhir::translate, "EVN", "PID", "MRG");
        add("ADT^A52", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A53", AdtToFhir::translate, "EVN", "PID", "PV1");
        add("ADT^A60", AdtToFhir::translate, "EVN", "PID");

        add("ORU^R01", OruToFhir::translate, "PID", "OBR");
        add("ORU^R30", OruToFhir::translate, "PID", "OBR");
        add("ORU^R31", OruToFhir::translate, "PID", "OBR");
        add("ORU^R32", OruToFhir::translate, "PID", "OBR");
        add("ORM^O01", OrderToFhir::translate, "PID", "ORC");
        add("OML^O21", OrderToFhir::translate, "PID", "ORC");

        add("MDM^T02", MdmToFhir::translate, "PID", "TXA", "OBX");
        add("MDM^T04", MdmToFhir::translate, "PID", "TXA", "OBX");
        add("MDM^T06", MdmToFhir::translate, "PID", "TXA", "OBX");
        add("MDM^T08", MdmToFhir::translate, "PID", "TXA", "OBX");
        add("MDM^T10", MdmToFhir::translate, "PID", "TXA", "OBX");
        add("MDM^T11", MdmToFhir::translate, "PID", "TXA");

        add("SIU^S12", SiuToFhir::translate, "SCH", "PID");
        add("SIU^S13", SiuToFhir::translate, "SCH", "PID");
        add("SIU^S14", SiuToFhir::translate, "SCH", "PID");
        add("SIU^S15", SiuToFhir::translate, "SCH", "PID");
        add("SIU^S17", SiuToFhir::translate, "SCH", "PID");
        add("SIU^S26", SiuToFhir::translate, "SCH", "PID");
        add("REF^I12", RefToFhir::translate, "RF1", "PRD", "PID");
        add("REF^I13", RefToFhir::translate, "RF1", "PRD", "PID");
        add("REF^I14", RefToFhir::translate, "RF1", "PRD", "PID");
        add("RDE^O11", PharmacyToFhir::translate, "PID", "ORC", "RXE");
        add("RDE^O25", PharmacyToFhir::translate, "PID", "ORC", "RXE");
        add("OMP^O09", PharmacyToFhir::translate, "PID", "ORC", "RXO");
        add("VXU^V04", VxuToFhir::translate, "PID", "RXA");
    }

    /** Translates one type of message whole, or throws {@link se.brygga.core.error.Untranslatable}. */
    public interface Hl7Translator {
        /** Returns what the message says. */
        Translated translate(InboxMessage message, Source source);
    }

    private record MessageType(Hl7Translator translator, List<String> required) {}

    private MessageTypes() {}

    /** Hands over each type with its translator. */
    public static void forEach(BiConsumer<String, Hl7Translator> visitor) {
        TYPES.forEach((type, row) -> visitor.accept(type, row.translator));
    }

    /** Returns the segments that a type must have; empty if the type is not taken. */
    static Optional<List<String>> required(String type) {
        return Optional.ofNullable(TYPES.get(type)).map(MessageType::required);
    }

    /** Returns true if messages with this MSH-9.1 are taken, whatever the trigger event. */
    static boolean knowsCode(String messageCode) {
        return TYPES.keySet().stream().anyMatch(type -> type.startsWith(messageCode + '^'));
    }

    private static void add(String type, Hl7Translator translator, String... required) {
        TYPES.put(type, new MessageType(translator, List.of(required)));
    }
}
