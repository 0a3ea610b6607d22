package se.brygga.coordination.stay;

import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.outbound.OutboundMessage;

/**
 * A letter that the sending unit must leave by hand, as the person has a protected identity (domain.md 3 and 11), as a Task: who
 * was to be asked knows nothing of it else, while the clock of the law runs.
 *
 * <p>As that of a {@link ManualNotice} the Task holds neither name nor number of the person, and nothing of what was to be told.
 */
public final class ManualLetter {

    private ManualLetter() {}

    /**
     * Returns the Task for one withheld letter; the same letter gives the same id. It is due when what it asks for is, else at once.
     *
     * @param letter what must be told by hand
     * @param person id of the person in the record
     * @param sender the unit that is to do it; its {@code at} is the Task's time
     * @param reason code of the decision to withhold, such as {@code PROTECTED_IDENTITY}
     */
    public static Task task(OutboundMessage letter, String person, NoticeSender sender, String reason) {
        Resource focus = letter.focus();
        var event = new Coding(Canonical.MESSAGE_EVENT, letter.event(), null);
        Task task = ManualNotice.task(sender.hash().id("manual-letter", letter.id()), event, sender, reason);
        task.setDescription("Lämna informationen för hand till enheten " + letter.receiver()
                + ": personen har skyddade personuppgifter. Inget har skickats automatiskt.");
        task.setFocus(new Reference(focus.fhirType() + "/" + focus.getIdPart()));
        task.setFor(new Reference("Patient/" + person));
        return ManualNotice.dueBy(task, due(focus).orElse(sender.at()));
    }

    private static Optional<Instant> due(Resource focus) {
        return Optional.of(focus)
                .filter(Task.class::isInstance)
                .map(asked -> ((Task) asked).getRestriction().getPeriod().getEnd())
                .map(end -> end.toInstant());
    }
}
