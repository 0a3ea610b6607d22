package se.brygga.app.casework;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.delivery.Payload;
import se.brygga.app.delivery.PayloadJson;
import se.brygga.coordination.casework.Letter;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.record.RecordTransaction;

/**
 * Takes out of the letters that wait what a unit must not know any longer of an enrolment (OSL 12:2); what they tell of other
 * enrolments goes.
 */
final class EnrolmentRecall {

    private static final String EVENT = "team";

    private EnrolmentRecall() {}

    /** Writes anew what waits for the receiver of a letter that an enrolment is over for it; any other letter changes nothing. */
    static void by(Letter letter, RecordTransaction record, Cause cause) {
        if (!letter.event().equals(EVENT)
                || !(letter.resources().get(0) instanceof EpisodeOfCare over)
                || over.getStatus() != EpisodeOfCareStatus.CANCELLED) {
            return;
        }
        for (Delivery waiting : record.waitingFor(cause.person())) {
            if (waiting.event().equals(EVENT)
                    && PayloadJson.read(waiting.content()) instanceof Payload.OfMessage written
                    && written.message().receiver().equals(letter.receiver())) {
                without(over.getIdPart(), record, waiting, written);
            }
        }
    }

    /** A letter that tells of nothing else stays as it is: it is withheld when it is about to leave. */
    private static void without(String id, RecordTransaction record, Delivery waiting, Payload.OfMessage written) {
        OutboundMessage message = written.message();
        List<EpisodeOfCare> others = message.all(EpisodeOfCare.class).stream()
                .filter(one -> !Objects.equals(one.getIdPart(), id))
                .toList();
        if (others.isEmpty()
                || others.size() == message.all(EpisodeOfCare.class).size()) {
            return;
        }
        Set<String> gone = teams(message.all(EpisodeOfCare.class));
        gone.removeAll(teams(others));
        List<Resource> left = message.resources().stream()
                .filter(one -> !(one instanceof EpisodeOfCare) || others.contains(one))
                .filter(one -> !gone.contains("CareTeam/" + one.getIdPart()))
                .sorted((one, other) -> Boolean.compare(other instanceof EpisodeOfCare, one instanceof EpisodeOfCare))
                .toList();
        var anew = new OutboundMessage(
                message.id(), message.event(), message.madeAt(), message.sender(), message.receiver(), left);
        record.rewrite(waiting.id(), PayloadJson.write(new Payload.OfMessage(written.origin(), anew)));
    }

    private static Set<String> teams(List<EpisodeOfCare> episodes) {
        return episodes.stream()
                .flatMap(one -> one.getTeam().stream())
                .map(Reference::getReference)
                .collect(Collectors.toSet());
    }
}
