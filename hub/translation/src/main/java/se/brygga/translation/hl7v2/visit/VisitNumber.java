package se.brygga.translation.hl7v2.visit;

import java.time.Instant;
import org.hl7.fhir.r4.model.Identifier;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.message.Source;
import se.brygga.translation.hl7v2.datatype.Cx;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.DtmToDateTime;
import se.brygga.translation.hl7v2.element.EiToIdentifier;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.Pv1;

/** Visit numbers, and what a stay is called without one (messages.md 2, rule 1). */
public final class VisitNumber {

    private VisitNumber() {}

    /** Returns the id of the Encounter: from the visit number and its authority, else from person and admit time. */
    public static String stay(Pv1 pv1, PersonIdentifier person, Transfer transfer) {
        Source source = transfer.source();
        if (pv1.visitNumber().id().present()) {
            return stay(pv1.visitNumber(), source);
        }
        Instant admitted = DtmToDateTime.instant(pv1.admitted(), source.zone(), transfer.losses());
        if (admitted == null) {
            throw new Untranslatable(
                    "PV1-19", "VISIT_UNKNOWN", "Neither a visit number nor an admit time says which visit it is");
        }
        return source.resourceId("Encounter", person.system() + '|' + person.value() + '|' + admitted);
    }

    /** Returns the id of the Encounter with this visit number, whose CX.1 must be there. */
    public static String stay(Cx number, Source source) {
        return source.resourceId("Encounter", EiToIdentifier.key(Ei.of(number), source));
    }

    /** Translates a visit number; without a known authority it is the custodian's own. */
    public static Identifier translate(Cx number, String type, Transfer transfer, String target) {
        Identifier identifier = EiToIdentifier.own(Ei.of(number), type, transfer, target);
        if (type == null) {
            transfer.to(number.typeCode(), target + ".type", code -> identifier
                    .getType()
                    .addCoding()
                    .setSystem(CodingSystem.table("0203"))
                    .setCode(code));
        } else if (number.typeCode().is(type)) {
            transfer.mapped(number.typeCode(), target + ".type");
        }
        transfer.period(number.effective(), number.expires(), target + ".period", identifier::setPeriod);
        return identifier;
    }
}
