package se.brygga.translation.hl7v2.immunization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Group;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.message.MessageReader;
import se.brygga.translation.hl7v2.person.PersonInMessage;
import se.brygga.translation.hl7v2.person.RecordedAt;
import se.brygga.translation.hl7v2.visit.NamedVisit;

/** Translates VXU: Patient, an Immunization for each RXA, Observations for what OBX tells besides (messages.md 5). */
public final class VxuToFhir {

    private VxuToFhir() {}

    /** Translates a message whole or throws {@link Untranslatable}. */
    public static Translated translate(InboxMessage inbox, Source source) {
        Message message = MessageReader.read(inbox.content(), source.charset());
        Transfer transfer = Transfer.of(message, inbox, source);
        PersonInMessage about = PersonInMessage.read(message, transfer);
        List<Resource> resources = new ArrayList<>();
        resources.add(about.patient());
        Set<String> ids = new HashSet<>();
        Reference visit =
                NamedVisit.reference(message, about.strongest(), transfer, "Immunization.encounter.reference");
        for (VaccinationGroup group : VaccinationGroup.all(message)) {
            Immunization immunization = RxaToImmunization.translate(group, about.strongest(), transfer);
            immunization.setEncounter(visit == null ? null : visit.copy());
            if (!ids.add(immunization.getIdPart())) {
                throw new Untranslatable(
                        group.rxa().segment().place(), "IMMUNIZATION_TWICE", "Two vaccinations have the same number");
            }
            resources.add(immunization);
            resources.addAll(ObxOfVaccination.translate(group, immunization, transfer));
        }
        resources.addAll(ObxOfVaccination.beside(Group.of(message).before("ORC", "RXA"), inbox.controlId(), transfer));
        return new Translated(
                about.identifiers(),
                RecordedAt.of(message, inbox, transfer),
                resources,
                transfer.cleared(),
                List.of(),
                transfer.losses());
    }
}
