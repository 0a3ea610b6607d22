package se.brygga.app.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import se.brygga.access.NoticeDisclosure;
import se.brygga.app.delivery.Payload;
import se.brygga.app.pipeline.Addressees;
import se.brygga.app.pipeline.LedgerRows;
import se.brygga.app.pipeline.NoticeRules;
import se.brygga.app.pipeline.Protections;
import se.brygga.app.pipeline.Subjects;
import se.brygga.coordination.casework.Letter;
import se.brygga.coordination.stay.ManualLetter;
import se.brygga.coordination.stay.NoticeSender;
import se.brygga.core.connector.Connector;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;

/**
 * Puts letters into the ledger, once for each key and receiver: to go out, or with the reason why not. What no system takes can
 * still go once one does.
 */
public final class Letters {

    private static final String LETTER = "letter";

    private final Addressees addressees;
    private final NoticeRules rules;
    private final Office office;

    /** Takes who can be reached, what the installation has decided on protected persons, and who there is. */
    public Letters(Addressees addressees, NoticeRules rules, Office office) {
        this.addressees = addressees;
        this.rules = rules;
        this.office = office;
    }

    void post(RecordTransaction record, Cause cause, Letter letter) {
        PlanRecall.by(letter, record, cause);
        EnrolmentRecall.by(letter, record, cause);
        LedgerRows rows = new LedgerRows(cause.message(), letter.event(), cause.now());
        Optional<Connector> system = addressees.find(letter.receiver());
        if (system.isEmpty()) {
            String id = office.hash().id(LETTER, letter.key(), "none/" + letter.receiver());
            record.deliver(cause.person(), rows.unreached(id, addressees.unreached(letter.receiver())));
            return;
        }
        String id = office.hash().id(LETTER, letter.key(), letter.receiver());
        if (record.delivery(id).isEmpty()) {
            OutboundMessage written = written(record, cause, letter, id);
            NoticeDisclosure disclosure = disclosure(record, cause.person(), letter);
            if (disclosure == NoticeDisclosure.WITHHOLD) {
                byHand(record, cause, written);
            }
            record.deliver(
                    cause.person(), rows.converted(system.get(), disclosure, new Payload.OfMessage(null, written)));
        }
    }

    private void byHand(RecordTransaction record, Cause cause, OutboundMessage letter) {
        String provider = office.providerOf(letter.sender());
        var sender = new NoticeSender(provider, letter.sender(), office.hash(), cause.now());
        Task task = ManualLetter.task(letter, cause.person(), sender, NoticeDisclosure.PROTECTED_IDENTITY);
        record.put(new StoredResource(
                task,
                cause.person(),
                provider,
                letter.sender(),
                Subjects.informationType(task),
                cause.now(),
                cause.message()));
    }

    private NoticeDisclosure disclosure(RecordTransaction record, String person, Letter letter) {
        return NoticeDisclosure.decide(
                Protections.strongest(record.patients(person), office.providerOf(letter.sender())),
                rules.automaticForProtected());
    }

    private OutboundMessage written(RecordTransaction record, Cause cause, Letter letter, String id) {
        List<Resource> resources = new ArrayList<>(letter.resources());
        if (resources.stream().noneMatch(Patient.class::isInstance)) {
            resources.add(LetterPatient.of(record, cause.person(), office.providerOf(letter.sender())));
        }
        return new OutboundMessage(id, letter.event(), cause.now(), letter.sender(), letter.receiver(), resources);
    }
}
