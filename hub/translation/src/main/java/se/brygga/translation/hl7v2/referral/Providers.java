package se.brygga.translation.hl7v2.referral;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Prd;
import se.brygga.translation.hl7v2.segment.Segment;

/**
 * Who refers and who is to take over, by PRD-1 (HL7 v2.5.1, table 0286).
 *
 * @param requester RP; null if nobody says it
 * @param performers RT, else CP
 * @param owner the unit that is to take over: its HSA-id in a PRD of role RT, else MSH-6; else the first performer
 */
record Providers(Reference requester, List<Reference> performers, Reference owner) {

    private static final int RECEIVING_FACILITY = 6;

    static Providers read(Message message, Transfer transfer) {
        Reference requester = null;
        Reference unit = null;
        List<Reference> performers = new ArrayList<>();
        for (Segment segment : message.segments()) {
            if (!segment.name().equals("PRD")) {
                continue;
            }
            Prd prd = new Prd(segment);
            String role = role(prd);
            if (role.equals("RP") && requester == null) {
                requester = PrdToReference.translate(prd, transfer, "ServiceRequest.requester");
                note(prd, transfer, "ServiceRequest.requester");
            } else if (role.equals("RT") || role.equals("CP")) {
                String target = "ServiceRequest.performer[" + performers.size() + ']';
                Reference performer = PrdToReference.translate(prd, transfer, target);
                unit = unit == null && role.equals("RT") ? PrdToReference.unit(prd, transfer) : unit;
                if (performer != null) {
                    performers.add(performer);
                    note(prd, transfer, target);
                }
            }
        }
        return new Providers(requester, performers, owner(unit, performers, message, transfer));
    }

    private static String role(Prd prd) {
        return prd.roles().isEmpty() ? "" : prd.roles().get(0).code().orEmpty();
    }

    private static void note(Prd prd, Transfer transfer, String target) {
        Cwe role = prd.roles().get(0);
        for (St part : List.of(role.code(), role.text(), role.system())) {
            transfer.mapped(part, target);
        }
    }

    private static Reference owner(Reference unit, List<Reference> performers, Message message, Transfer transfer) {
        if (unit != null) {
            return unit;
        }
        St facility = message.first("MSH").text(RECEIVING_FACILITY);
        if (isHsa(facility)) {
            transfer.mapped(facility, "Task.owner.identifier.value");
            return hsa(facility.value());
        }
        return performers.isEmpty() ? null : performers.get(0).copy();
    }

    /** Returns true if the text is an HSA-id. */
    static boolean isHsa(St text) {
        return Canonical.isHsaId(text.orEmpty());
    }

    /** Returns a reference by HSA-id. */
    static Reference hsa(String id) {
        var reference = new Reference();
        reference.getIdentifier().setSystem(Canonical.HSA_ID).setValue(id);
        return reference;
    }
}
