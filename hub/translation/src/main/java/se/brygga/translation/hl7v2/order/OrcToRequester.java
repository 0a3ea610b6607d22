package se.brygga.translation.hl7v2.order;

import java.util.List;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.Xad;
import se.brygga.translation.hl7v2.datatype.Xcn;
import se.brygga.translation.hl7v2.datatype.Xon;
import se.brygga.translation.hl7v2.datatype.Xtn;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XadToAddress;
import se.brygga.translation.hl7v2.element.XcnToReference;
import se.brygga.translation.hl7v2.element.XonToReference;
import se.brygga.translation.hl7v2.element.XtnToContactPoint;
import se.brygga.translation.hl7v2.observation.OrderGroup;
import se.brygga.translation.hl7v2.segment.Segment;

/**
 * Translates who ordered: ORC-12, else OBR-16, and the organisation of ORC-21 to 23 (messages.md 5, ORC).
 *
 * <p>An organisation makes the requester a contained role, for a reference can name only one of the two.
 */
final class OrcToRequester {

    private static final String REQUESTER = "ServiceRequest.requester";
    private static final int ORGANIZATION = 21;
    private static final int ADDRESS = 22;
    private static final int TELECOM = 23;

    private OrcToRequester() {}

    static void translate(OrderGroup order, ServiceRequest request, Transfer transfer) {
        Reference person = person(order, transfer);
        Segment orc = order.orc().segment();
        Repetition name = orc.first(ORGANIZATION);
        if (name.empty() || name.deleted()) {
            request.setRequester(person.isEmpty() ? null : person);
            return;
        }
        var role = new PractitionerRole();
        role.setId("requester");
        if (!person.isEmpty()) {
            role.setPractitioner(person);
        }
        Organization organization = organization(orc, transfer);
        role.setOrganization(new Reference("#organization").setDisplay(organization.getName()));
        request.addContained(role);
        request.addContained(organization);
        request.setRequester(new Reference("#requester").setDisplay(person.getDisplay()));
    }

    private static Reference person(OrderGroup order, Transfer transfer) {
        List<Xcn> ordered = order.orc().orderedBy();
        List<Xcn> repeated = order.obr().orderedBy();
        if (ordered.isEmpty()) {
            return repeated.isEmpty()
                    ? new Reference()
                    : XcnToReference.translate(repeated.get(0), transfer, REQUESTER);
        }
        if (!repeated.isEmpty()
                && repeated.get(0).at().text().equals(ordered.get(0).at().text())) {
            repeated.get(0).at().parts().forEach(part -> transfer.dropped(part, Reason.DUPLICATE_OF));
        }
        return XcnToReference.translate(ordered.get(0), transfer, REQUESTER);
    }

    private static Organization organization(Segment orc, Transfer transfer) {
        String target = "ServiceRequest.contained[1]";
        var organization = new Organization();
        organization.setId("organization");
        Reference named = XonToReference.translate(new Xon(orc.first(ORGANIZATION)), transfer, target);
        organization.setName(named.getDisplay());
        if (named.hasIdentifier()) {
            organization.addIdentifier(named.getIdentifier());
        }
        Repetition address = orc.first(ADDRESS);
        if (!address.empty()) {
            organization.addAddress(XadToAddress.translate(new Xad(address), false, transfer, target + ".address[0]"));
        }
        Repetition telecom = orc.first(TELECOM);
        if (!telecom.empty()) {
            ContactPoint contact = XtnToContactPoint.translate(
                    new Xtn(telecom), ContactPoint.ContactPointUse.WORK, transfer, target + ".telecom[0]");
            organization.addTelecom(contact);
        }
        return organization;
    }
}
