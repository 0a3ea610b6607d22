package se.brygga.translation.hl7v2.pharmacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.DtmToDateTime;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Group;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.message.MessageReader;
import se.brygga.translation.hl7v2.person.PersonInMessage;
import se.brygga.translation.hl7v2.person.RecordedAt;
import se.brygga.translation.hl7v2.segment.Orc;
import se.brygga.translation.hl7v2.visit.NamedVisit;

/** Translates RDE and OMP: Patient and a MedicationRequest for each order (messages.md 5). */
public final class PharmacyToFhir {

    private PharmacyToFhir() {}

    /** Translates a message whole or throws {@link Untranslatable}. */
    public static Translated translate(InboxMessage inbox, Source source) {
        Message message = MessageReader.read(inbox.content(), source.charset());
        Transfer transfer = Transfer.of(message, inbox, source);
        PersonInMessage about = PersonInMessage.read(message, transfer);
        List<OrderGroup> orders = Group.of(message).startingWith("ORC").stream()
                .map(group -> OrderGroup.of(group, inbox.type().startsWith("RDE") ? "RXE" : "RXO"))
                .toList();
        Reference visit =
                NamedVisit.reference(message, about.strongest(), transfer, "MedicationRequest.encounter.reference");
        List<Resource> resources = new ArrayList<>();
        resources.add(about.patient());
        resources.addAll(requests(orders, about.strongest(), visit, transfer));
        Instant at = null;
        for (OrderGroup order : orders) {
            at = later(at, order.orc(), transfer);
        }
        return new Translated(
                about.identifiers(),
                at == null || at.isAfter(inbox.receivedAt()) ? RecordedAt.of(message, inbox, transfer) : at,
                resources,
                transfer.cleared(),
                List.of(),
                transfer.losses());
    }

    private static List<MedicationRequest> requests(
            List<OrderGroup> orders, PersonIdentifier person, Reference visit, Transfer transfer) {
        List<MedicationRequest> requests = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (OrderGroup order : orders) {
            MedicationRequest request = RxToMedicationRequest.translate(order, person, transfer);
            request.setEncounter(visit == null ? null : visit.copy());
            if (!ids.add(request.getIdPart())) {
                throw new Untranslatable(
                        order.orc().segment().place(2),
                        "ORDER_TWICE",
                        "Two orders of the message have the same number");
            }
            requests.add(request);
        }
        return requests;
    }

    /** An order is as new as its transaction (ORC-9). */
    private static Instant later(Instant at, Orc orc, Transfer transfer) {
        St transaction = orc.transactionTime();
        Instant told = DtmToDateTime.instant(transaction, transfer.source().zone(), transfer.losses());
        if (told == null || at != null && at.isAfter(told)) {
            return at;
        }
        if (!orc.control().is("NW")) {
            transfer.mapped(transaction, "Provenance.recorded");
        }
        return told;
    }
}
