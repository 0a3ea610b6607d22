package se.brygga.translation.fhirmessage.conversation;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.translation.fhirmessage.envelope.Entries;
import se.brygga.translation.fhirmessage.envelope.MedCom;
import se.brygga.translation.fhirmessage.envelope.Received;
import se.brygga.translation.fhirmessage.reading.DetailCode;

/** A specific sender or recipient is somebody within the organisations of the header (messages.md 3). */
final class PartyCheck {

    private final Communication sent;
    private final Received received;
    private final Entries entries;

    PartyCheck(Communication sent, Received received) {
        this.sent = sent;
        this.received = received;
        this.entries = received.entries();
    }

    void check() {
        String place = received.place(sent);
        List<Organization> receivers = new ArrayList<>();
        received.header().getDestination().forEach(one -> entries.find(
                        one.getReceiver().getReference())
                .map(Entries.Entry::resource)
                .filter(Organization.class::isInstance)
                .map(Organization.class::cast)
                .ifPresent(receivers::add));
        for (int i = 0; i < sent.getRecipient().size(); i++) {
            within(sent.getRecipient().get(i), receivers, place + ".recipient[" + i + ']');
        }
        Organization sender =
                entries.require(received.header().getSender(), Organization.class, Received.HEADER + ".sender");
        sent.getExtensionsByUrl(MedCom.SENDER).stream()
                .filter(one -> one.getValue() instanceof Reference)
                .forEach(one -> within((Reference) one.getValue(), List.of(sender), place + ".extension.value"));
    }

    private void within(Reference party, List<Organization> organisations, String place) {
        Resource found = entries.find(party.getReference())
                .map(Entries.Entry::resource)
                .orElseThrow(() -> Entries.nowhere(place));
        List<Reference> named = List.of();
        if (found instanceof CareTeam team) {
            named = team.getManagingOrganization();
        } else if (found instanceof PractitionerRole role && role.hasOrganization()) {
            named = List.of(role.getOrganization());
        }
        for (Reference one : named) {
            boolean within = entries.find(one.getReference())
                    .filter(entry -> organisations.stream().anyMatch(known -> known == entry.resource()))
                    .isPresent();
            if (!within) {
                throw DetailCode.PARAM_INVALID.at(place, "This is nobody of the organisations in the header");
            }
        }
    }
}
