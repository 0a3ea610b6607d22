package se.brygga.translation.hl7v2.out;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.write.FieldWriter;

/** Writes names as XPN (HL7 v2.5.1, 2.A.88). */
final class HumanNameToXpn {

    private static final Map<NameUse, String> TYPES = Map.of(
            NameUse.OFFICIAL, "L",
            NameUse.USUAL, "D",
            NameUse.NICKNAME, "N",
            NameUse.MAIDEN, "M",
            NameUse.OLD, "BAD",
            NameUse.ANONYMOUS, "S",
            NameUse.TEMP, "T");

    private HumanNameToXpn() {}

    /** Writes a name; {@code path} is its path, such as {@code name[0]}. */
    static void write(FieldWriter at, HumanName name, String path) {
        List<String> given = name.getGiven().stream().map(StringType::getValue).toList();
        at.set(1, name.getFamily(), path + ".family");
        at.set(2, given.isEmpty() ? null : given.get(0), path + ".given[0]");
        for (int i = 1; i < given.size(); i++) { // XPN.3 holds the second and all further ones
            at.set(3, String.join(" ", given.subList(1, given.size())), path + ".given[" + i + ']');
        }
        at.set(4, joined(name.getSuffix()), path + ".suffix");
        at.set(5, joined(name.getPrefix()), path + ".prefix");
        if (at.isEmpty()) {
            at.set(1, name.getText(), path + ".text");
            at.segment().warn(path + ".text", "NAME_UNSTRUCTURED");
        } else {
            at.segment().dropped(path + ".text", Reason.DUPLICATE_OF);
        }
        if (!at.isEmpty() && name.hasUse()) {
            at.set(7, TYPES.get(name.getUse()), path + ".use");
        }
    }

    private static String joined(List<StringType> parts) {
        return parts.stream().map(StringType::getValue).collect(Collectors.joining(" "));
    }
}
