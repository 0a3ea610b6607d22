package se.brygga.translation.fhirmessage.stay;

import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.StayEventKind;
import se.brygga.translation.fhirmessage.envelope.Provenances;
import se.brygga.translation.fhirmessage.envelope.Received;
import se.brygga.translation.fhirmessage.stay.Meaning.Way;

/** Reads what a message says of a stay: death before all else, then the activity (messages.md 2, tolerant reading). */
final class MessageToMeaning {

    private final Received received;
    private final Provenances history;

    private MessageToMeaning(Received received) {
        this.received = received;
        this.history = new Provenances(received.header(), received.entries());
    }

    static Meaning translate(Received received, Patient patient) {
        var reading = new MessageToMeaning(received);
        boolean own = Canonical.DISCHARGE_EVENT.equals(
                received.header().getEventCoding().getSystem());
        return own ? reading.own() : reading.notification(patient);
    }

    private Meaning notification(Patient patient) {
        String activity = received.activity();
        if (isDead(patient)) {
            boolean corrects = activity.startsWith("revise-") || toldTwice(activity);
            return death(corrects ? Way.CORRECTS : Way.TELLS, EncounterStatus.FINISHED);
        }
        boolean alive = patient.hasDeceasedBooleanType() && !activity.startsWith("cancel-");
        if (alive && (Provenances.removes(received.provenance()) || repeats(activity))) {
            return death(Way.TAKES_BACK, null);
        }
        return Meaning.ofActivity(activity);
    }

    private static boolean isDead(Patient patient) {
        return patient.hasDeceasedDateTimeType()
                || patient.getDeceased() instanceof BooleanType deceased && deceased.booleanValue();
    }

    private static Meaning death(Way way, EncounterStatus status) {
        return new Meaning(StayEventKind.DECEASED, way, status, Meaning.BOTH);
    }

    /**
     * A death notice repeats the activity of the message before, and so does its correction: then the same activity stands in
     * two messages before it.
     */
    private boolean toldTwice(String activity) {
        Optional<Provenance> before = history.before(received.provenance());
        return before.filter(one -> is(one, activity))
                .flatMap(history::before)
                .filter(one -> is(one, activity))
                .isPresent();
    }

    /** Only what concerns a death repeats the activity of the message before. */
    private boolean repeats(String activity) {
        return history.before(received.provenance())
                .filter(one -> is(one, activity))
                .isPresent();
    }

    private static boolean is(Provenance provenance, String activity) {
        return activity.equals(Provenances.activity(provenance).getCode());
    }

    private Meaning own() {
        String event = received.event();
        Optional<Provenance> before = history.before(received.provenance());
        if (!event.equals("cancelled")) {
            boolean corrects = received.provenance().getEntity().stream()
                            .anyMatch(entity -> entity.getRole() == ProvenanceEntityRole.REVISION)
                    && before.map(one -> is(one, event)).orElse(true);
            return corrects ? Meaning.ofOwn(event).as(Way.CORRECTS) : Meaning.ofOwn(event);
        }
        Coding replaced = before.map(Provenances::activity).orElseGet(() -> new Coding().setCode("admitted"));
        Meaning told = Meaning.ofOwn(replaced.getCode());
        StayEventKind kind = told.kind();
        return new Meaning(kind, Way.TAKES_BACK, kind == null ? null : Meaning.afterTakingBack(kind), told.classes());
    }
}
