package se.brygga.app.casework;

import java.time.Clock;
import java.util.List;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import se.brygga.app.delivery.BeforeSending;
import se.brygga.app.delivery.Payload;
import se.brygga.app.delivery.PayloadJson;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.team.Enrolment;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.RecordTransaction;

/**
 * Withholds what is told of an enrolment to another authority once the consent to that is withdrawn (OSL 12:2): what waits, is tried
 * again, or is replayed by an operator. That it is over is told.
 */
public final class EnrolmentSending implements BeforeSending {

    private static final String EVENT = "team";

    private final RecordStore store;
    private final Hierarchy hierarchy;
    private final Clock clock;

    /** Takes where the grounds are, and who belongs to whom. */
    public EnrolmentSending(RecordStore store, Organisations organisations, Clock clock) {
        this.store = store;
        this.hierarchy = new Hierarchy(organisations);
        this.clock = clock;
    }

    @Override
    public boolean mayLeave(Delivery delivery) {
        if (!delivery.event().equals(EVENT)
                || !(PayloadJson.read(delivery.content()) instanceof Payload.OfMessage written)) {
            return true;
        }
        List<Enrolment> told = across(written.message());
        return told.isEmpty()
                || store.write(record -> {
                    boolean stopped = told.stream().anyMatch(one -> isOver(record, one));
                    if (stopped) {
                        record.withhold(delivery.id(), PlanSending.CONSENT_WITHDRAWN, clock.instant());
                    }
                    return !stopped;
                });
    }

    private static boolean isOver(RecordTransaction record, Enrolment one) {
        List<Act> acts = record.acts(Enrolment.caseId(one.id())).stream()
                .map(CaseFileOf::act)
                .toList();
        return Enrolment.sharedBy(acts).isDenied();
    }

    /** Returns the enrolments of which a message tells another authority. */
    private List<Enrolment> across(OutboundMessage message) {
        return message.all(EpisodeOfCare.class).stream()
                .filter(episode -> episode.getStatus() != EpisodeOfCareStatus.CANCELLED)
                .flatMap(episode -> Enrolment.of(episode).stream())
                .filter(one -> one.unit() != null
                        && !hierarchy.legalBody(one.unit()).equals(hierarchy.legalBody(message.receiver())))
                .toList();
    }
}
