package se.brygga.translation.hl7v2.person;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.RelatedPerson;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.terminology.CodeMap;
import se.brygga.core.terminology.CodeMap.Target;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Xad;
import se.brygga.translation.hl7v2.datatype.Xpn;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.CweToConcept.Coded;
import se.brygga.translation.hl7v2.element.CxToIdentifier;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XadToAddress;
import se.brygga.translation.hl7v2.element.XpnToHumanName;
import se.brygga.translation.hl7v2.person.PersonFields.Identified;
import se.brygga.translation.hl7v2.segment.Nk1;

/**
 * Translates NK1 to RelatedPerson (HL7 v2-to-FHIR, segment NK1).
 *
 * <p>A relative is known by NK1-33, else by name, relationship and birth date. One without any of them is known by its place in
 * the list, and nothing stays of who had that place before. A deleted name ends the relation.
 */
final class Nk1ToRelatedPerson {

    private static final CodeMap RELATIONSHIPS = CodeMap.named("v2-0063-relationship");
    private static final String ELEMENT = "RelatedPerson";

    private Nk1ToRelatedPerson() {}

    /** Translates; {@code number} is the place of the segment among its kind, from 1. */
    static RelatedPerson translate(Nk1 nk1, int number, PersonInMessage about, Transfer transfer) {
        var relative = new RelatedPerson();
        identifiers(nk1, relative, transfer);
        String own = key(nk1, relative);
        String key = own == null ? "NK1|" + number : own;
        relative.setId(transfer.source().resourceId(ELEMENT, about.own(key)));
        if (own == null) {
            transfer.replaced(ELEMENT + '/' + relative.getIdPart());
            transfer.warn(nk1.segment().place(2), "RELATIVE_UNNAMED");
        }
        relative.getMeta().setSource(Canonical.source(transfer.source().custodian()));
        relationship(nk1.relationship(), "0063", relative, transfer); // NK1-3
        relationship(nk1.contactRole(), "0131", relative, transfer); // NK1-7
        names(nk1, relative, transfer);
        Nk1ToTelecom.translate(nk1, relative, transfer);
        GenderToCode.set(nk1.gender(), ELEMENT + ".gender", relative::setGender, transfer);
        transfer.date(nk1.birth(), ELEMENT + ".birthDate", relative::setBirthDateElement);
        addresses(nk1.addresses(), relative, transfer);
        transfer.period(nk1.start(), nk1.end(), ELEMENT + ".period", relative::setPeriod);
        if (nk1.language().code().present()) {
            relative.addCommunication()
                    .setLanguage(LanguageToConcept.translate(
                            nk1.language(), transfer, ELEMENT + ".communication[0].language"));
        }
        clear(nk1, relative, transfer);
        return relative;
    }

    /** Returns what the relative is known by among the person's own; null if nothing says who it is. */
    private static String key(Nk1 nk1, RelatedPerson relative) {
        if (!nk1.identifiers().isEmpty() && relative.hasIdentifier()) {
            Identifier first = relative.getIdentifierFirstRep();
            return "NK1-33|" + first.getSystem() + '|' + first.getValue();
        }
        for (Xpn name : nk1.names()) {
            if (name.family().present() || name.given().present()) {
                return String.join(
                        "|",
                        "NK1",
                        name.family().orEmpty(),
                        name.given().orEmpty(),
                        nk1.relationship().code().orEmpty(),
                        nk1.birth().orEmpty());
            }
        }
        return null;
    }

    /** NK1-33, and NK1-12 beside it. */
    private static void identifiers(Nk1 nk1, RelatedPerson relative, Transfer transfer) {
        for (List<Identified> field : List.of(
                PersonFields.read(nk1.identifiers(), nk1.birth(), transfer.source(), transfer.today()),
                PersonFields.read(nk1.employeeNumbers(), nk1.birth(), transfer.source(), transfer.today()))) {
            for (Identified one : field) {
                String target =
                        ELEMENT + ".identifier[" + relative.getIdentifier().size() + ']';
                Identifier identifier = CxToIdentifier.translate(one.field(), one.read(), transfer, target);
                relative.addIdentifier(identifier);
            }
        }
    }

    private static void relationship(Cwe cwe, String table, RelatedPerson relative, Transfer transfer) {
        String target = ELEMENT + ".relationship[" + relative.getRelationship().size() + ']';
        Target known = table.equals("0063") ? transfer.target("relationship", cwe.code(), RELATIONSHIPS) : null;
        CodeableConcept concept =
                CweToConcept.translate(new Coded(cwe, CodingSystem.table(table), known), transfer, target);
        relative.addRelationship(concept);
    }

    private static void names(Nk1 nk1, RelatedPerson relative, Transfer transfer) {
        for (Xpn xpn : nk1.names()) { // NK1-2
            var name = XpnToHumanName.translate(
                    xpn, transfer, ELEMENT + ".name[" + relative.getName().size() + ']');
            if (!name.isEmpty()) {
                relative.addName(name);
            }
        }
    }

    private static void addresses(List<Xad> addresses, RelatedPerson relative, Transfer transfer) {
        for (Xad xad : addresses) { // NK1-4; where a relative is registered does not count
            String target = ELEMENT + ".address[" + relative.getAddress().size() + ']';
            var address = XadToAddress.translate(xad, false, transfer, target);
            if (XadToAddress.tells(address)) {
                relative.addAddress(address);
            }
        }
    }

    private static void clear(Nk1 nk1, RelatedPerson relative, Transfer transfer) {
        String one = ELEMENT + '/' + relative.getIdPart() + '.';
        if (nk1.segment().first(2).deleted()) {
            relative.setActive(false);
            transfer.clear(nk1.segment().first(2), one + "name");
        }
        transfer.clear(nk1.segment().first(4), one + "address");
        transfer.clear(nk1.segment().first(3), one + "relationship");
        transfer.clear(nk1.segment().first(7), one + "relationship");
        transfer.clear(nk1.segment().first(8), one + "period");
        transfer.clear(nk1.segment().first(9), one + "period");
        transfer.clear(nk1.segment().first(5), one + "telecom[home]");
        transfer.clear(nk1.segment().first(6), one + "telecom[work]");
        transfer.clear(nk1.segment().first(15), one + "gender");
        transfer.clear(nk1.segment().first(16), one + "birthDate");
    }
}
