package se.brygga.translation.fhirmessage.conversation;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPriority;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.terminology.CommunicationCategories;
import se.brygga.translation.fhirmessage.envelope.Received;
import se.brygga.translation.fhirmessage.reading.DetailCode;
import se.brygga.translation.fhirmessage.stay.Episode;

/** Holds a Communication against messages.md 3; its payload is for {@link PayloadCheck}. */
final class CommunicationCheck {

    private final Communication sent;
    private final Received received;
    private final String place;

    CommunicationCheck(Communication sent, Received received) {
        this.sent = sent;
        this.received = received;
        this.place = received.place(sent);
    }

    void check() {
        thread();
        status();
        String category = category();
        priority(category);
        if (category.equals(CommunicationCategories.OTHER)
                && !sent.getTopic().hasText()
                && !sent.getTopic().hasCoding()) {
            throw DetailCode.RESOURCE_REQUIRED.at(place + ".topic", "Of a letter of category other the topic is told");
        }
        received.entries().require(sent.getSubject(), Patient.class, place + ".subject");
        if (sent.hasEncounter()) {
            Encounter encounter =
                    received.entries().require(sent.getEncounter(), Encounter.class, place + ".encounter");
            if (Episode.idOf(encounter).isEmpty()) {
                throw DetailCode.RESOURCE_REQUIRED.at(
                        received.place(encounter) + ".episodeOfCare", "The stay has no episode id");
            }
        }
        new PartyCheck(sent, received).check();
        PayloadCheck.check(sent, place);
    }

    private void thread() {
        if (!sent.hasIdentifier() || !sent.getIdentifierFirstRep().hasValue()) {
            throw DetailCode.RESOURCE_REQUIRED.at(place + ".identifier", "The letter does not name its thread");
        }
        if (sent.getIdentifier().size() > 1) {
            throw DetailCode.PARAM_NO_REPEAT.at(place + ".identifier[1]", "A letter belongs to one thread");
        }
    }

    private void status() {
        if (!sent.hasStatus()) {
            throw DetailCode.RESOURCE_REQUIRED.at(place + ".status", "The letter has no status");
        }
        if (sent.getStatus() != CommunicationStatus.UNKNOWN) {
            throw DetailCode.PARAM_INVALID.at(place + ".status", "The status of a letter is unknown");
        }
    }

    private String category() {
        String where = place + ".category";
        if (!sent.hasCategory()) {
            throw DetailCode.RESOURCE_REQUIRED.at(where, "The letter has no category");
        }
        CodeableConcept category = sent.getCategoryFirstRep();
        if (sent.getCategory().size() > 1 || category.getCoding().size() > 1) {
            throw DetailCode.PARAM_NO_REPEAT.at(where, "A letter has one category");
        }
        if (!category.getCodingFirstRep().hasCode()) {
            throw DetailCode.RESOURCE_REQUIRED.at(where + "[0].coding[0].code", "The category has no code");
        }
        String code = category.getCodingFirstRep().getCode();
        if (!CommunicationCategories.ALL.contains(code)) {
            throw DetailCode.CODE_SYSTEM.at(where + "[0].coding[0].code", "There is no such category");
        }
        return code;
    }

    private void priority(String category) {
        if (!sent.hasPriority()) {
            return;
        }
        if (!category.equals(CommunicationCategories.REFERRAL)) {
            throw DetailCode.PARAM_INVALID.at(place + ".priority", "Only a letter regarding a referral has a priority");
        }
        if (sent.getPriority() != CommunicationPriority.ROUTINE && sent.getPriority() != CommunicationPriority.ASAP) {
            throw DetailCode.VALUE_SET.at(place + ".priority", "The priority is routine or asap");
        }
    }
}
