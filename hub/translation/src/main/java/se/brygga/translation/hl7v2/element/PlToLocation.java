package se.brygga.translation.hl7v2.element;

import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.datatype.Pl;
import se.brygga.translation.hl7v2.datatype.St;

/** Translates PL to a reference by name: ward, room and bed as the sender writes them. */
public final class PlToLocation {

    private static final Pattern HSA_ID = Pattern.compile("SE\\d{10}-[A-Za-z0-9]{1,18}");

    private PlToLocation() {}

    /** Returns what people call the place; null if nothing is said. */
    public static String name(Pl pl) {
        var name = new StringBuilder();
        for (St part : new St[] {pl.pointOfCare(), pl.room(), pl.bed()}) {
            if (part.present()) {
                name.append(name.isEmpty() ? "" : " / ").append(part.value());
            }
        }
        return name.isEmpty() ? pl.description().value() : name.toString();
    }

    /** Translates a location that has a name; {@code target} is the path of the reference. */
    public static Reference translate(Pl pl, Transfer transfer, String target) {
        var reference = new Reference();
        reference.setDisplay(name(pl));
        for (St part : new St[] {pl.pointOfCare(), pl.room(), pl.bed()}) {
            transfer.mapped(part, target + ".display");
        }
        if (!pl.pointOfCare().present() && !pl.room().present() && !pl.bed().present()) {
            transfer.mapped(pl.description(), target + ".display");
        }
        if (HSA_ID.matcher(pl.pointOfCare().orEmpty()).matches()) {
            reference
                    .getIdentifier()
                    .setSystem(Canonical.HSA_ID)
                    .setValue(pl.pointOfCare().value());
        }
        return reference;
    }
}
