package se.brygga.translation.fhirmessage.envelope;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityComponent;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import se.brygga.translation.fhirmessage.reading.DetailCode;

/** The history of a message: one Provenance for each exchange so far; their order in the Bundle means nothing. */
public final class Provenances {

    private final MessageHeader header;
    private final Entries entries;

    /** Takes the header of the message. */
    public Provenances(MessageHeader header, Entries entries) {
        this.header = header;
        this.entries = entries;
    }

    /** Returns the coding of an activity, a message's before any other; empty if there is none. */
    public static Coding activity(Provenance provenance) {
        return provenance.getActivity().getCoding().stream()
                .filter(coding -> Activities.isOfMessage(coding.getSystem()))
                .findFirst()
                .orElse(provenance.getActivity().getCodingFirstRep());
    }

    /** Returns the Provenance of this header; throws {@link se.brygga.core.error.Untranslatable} if it is not in order. */
    Provenance current() {
        List<Provenance> ours = of(header.getIdElement().getIdPart());
        List<Provenance> candidates = ours.stream()
                .filter(one -> Activities.isOfMessage(activity(one).getSystem()))
                .toList();
        if (ours.isEmpty()) {
            throw DetailCode.RESOURCE_REQUIRED.at("Bundle.entry", "No Provenance has this message as its target");
        }
        if (candidates.size() > 1) {
            throw DetailCode.PARAM_NO_REPEAT.at(
                    entries.place(candidates.get(1)), "A message has one Provenance for each exchange");
        }
        Provenance current = candidates.isEmpty() ? ours.get(0) : candidates.get(0);
        check(current, entries.place(current));
        return current;
    }

    /** Returns the Provenance of the message that this one builds on, if the Bundle has it. */
    public Optional<Provenance> before(Provenance provenance) {
        return provenance.getEntity().stream()
                .filter(entity -> entity.getWhat().hasReference())
                .map(entity -> References.literal(entity.getWhat().getReference()))
                .filter(literal -> literal.startsWith("MessageHeader/"))
                .flatMap(literal -> of(literal.substring("MessageHeader/".length())).stream())
                .findFirst();
    }

    /** Returns true if the message takes an earlier one back. */
    public static boolean removes(Provenance provenance) {
        return provenance.getEntity().stream()
                .map(ProvenanceEntityComponent::getRole)
                .anyMatch(ProvenanceEntityRole.REMOVAL::equals);
    }

    private List<Provenance> of(String headerId) {
        return entries.all(Provenance.class).stream()
                .filter(one -> one.getTarget().stream()
                        .anyMatch(target -> target.hasReference()
                                && References.literal(target.getReference()).equals("MessageHeader/" + headerId)))
                .toList();
    }

    private void check(Provenance current, String place) {
        if (current.getTarget().size() != 1) {
            throw DetailCode.PARAM_NO_REPEAT.at(place + ".target", "A Provenance has one message as its target");
        }
        if (!current.hasOccurredDateTimeType() || !hasTime(current)) {
            throw (current.hasOccurredDateTimeType() ? DetailCode.DATE_FORMAT : DetailCode.RESOURCE_REQUIRED)
                    .at(place + ".occurred", "The Provenance says when, with time and zone");
        }
        if (!current.hasRecorded()) {
            throw DetailCode.RESOURCE_REQUIRED.at(place + ".recorded", "The Provenance says when it was recorded");
        }
        if (!current.hasAgent()) {
            throw DetailCode.RESOURCE_REQUIRED.at(place + ".agent", "The Provenance says who sends");
        }
        entries.require(current.getAgentFirstRep().getWho(), Organization.class, place + ".agent[0].who");
        activity(current, place + ".activity");
    }

    private static boolean hasTime(Provenance provenance) {
        return provenance.getOccurredDateTimeType().getValueAsString().indexOf('T') > 0;
    }

    private void activity(Provenance current, String place) {
        Coding activity = activity(current);
        String event = header.getEventCoding().getCode();
        if (!activity.hasCode()) {
            throw DetailCode.RESOURCE_REQUIRED.at(place, "The Provenance has no activity");
        }
        if (!Activities.isOfMessage(activity.getSystem())
                || !Activities.exists(activity.getSystem(), activity.getCode())) {
            throw DetailCode.CODE_SYSTEM.at(place, "There is no such activity");
        }
        if (!Activities.fits(event, activity.getCode())) {
            throw DetailCode.PARAM_INVALID.at(place, "The activity does not belong to messages of this event");
        }
    }
}
