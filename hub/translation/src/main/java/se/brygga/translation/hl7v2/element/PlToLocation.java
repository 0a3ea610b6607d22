package se.brygga.translation.hl7v2.element;

import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.datatype.Hd;
import se.brygga.translation.hl7v2.datatype.Pl;
import se.brygga.translation.hl7v2.datatype.St;

/** Translates PL to a reference by name: ward, room and bed as the sender writes them. */
public final class PlToLocation {

    private PlToLocation() {}

    /** Returns what people call the place; null if nothing is said. */
    public static String name(Pl pl) {
        var name = new StringBuilder();
        for (St part : new St[] {pl.pointOfCare(), pl.room(), pl.bed()}) {
            if (part.present()) {
                name.append(name.isEmpty() ? "" : " / ").append(part.value());
            }
        }
        return name.isEmpty() ? otherwise(pl).value() : name.toString();
    }

    /** What a place is called that has no ward: its description, building or facility. */
    private static St otherwise(Pl pl) {
        if (pl.description().present()) {
            return pl.description();
        }
        return pl.building().present() ? pl.building() : pl.facility().id();
    }

    /** Translates a location that has a name; {@code target} is the path of the reference. */
    public static Reference translate(Pl pl, Transfer transfer, String target) {
        var reference = new Reference();
        reference.setDisplay(name(pl));
        for (St part : new St[] {pl.pointOfCare(), pl.room(), pl.bed()}) {
            transfer.mapped(part, target + ".display");
        }
        if (!pl.pointOfCare().present() && !pl.room().present() && !pl.bed().present()) {
            transfer.mapped(otherwise(pl), target + ".display");
        }
        if (pl.pointOfCare().present()) {
            identifier(pl, reference, transfer, target + ".identifier");
        }
        return reference;
    }

    /** A ward has an HSA-id, or its name is an id within the facility of PL.4. */
    private static void identifier(Pl pl, Reference reference, Transfer transfer, String target) {
        String ward = pl.pointOfCare().value();
        Hd facility = pl.facility();
        if (Canonical.isHsaId(ward)) {
            reference.getIdentifier().setSystem(Canonical.HSA_ID).setValue(ward);
        } else if (facility.id().present()) {
            reference.getIdentifier().setValue(ward);
        }
        if (facility.id().present()) {
            facility(facility, reference.getIdentifier(), transfer, target + ".assigner");
        }
    }

    private static void facility(Hd facility, Identifier identifier, Transfer transfer, String target) {
        String id = facility.id().value();
        if (Canonical.isHsaId(id)) {
            identifier.getAssigner().getIdentifier().setSystem(Canonical.HSA_ID).setValue(id);
            transfer.mapped(facility.id(), target + ".identifier.value");
        } else {
            transfer.to(facility.id(), target + ".display", identifier.getAssigner()::setDisplay);
        }
    }
}
