package se.brygga.translation.fhirmessage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.brygga.translation.fhirmessage.envelope.CaseEvent;
import se.brygga.translation.fhirmessage.envelope.DischargeEvents;
import se.brygga.translation.fhirmessage.envelope.MedCom;

/** The types of messages that {@link FhirIntake} makes; one per event, for the table of translators. */
public final class FhirTypes {

    static final String TRANSACTION = "transaction";
    static final String BATCH = "batch";

    private static final String MESSAGE = "message/";

    /** A message whose event is missing or none of ours; its translation says so to the sender. */
    private static final String UNKNOWN = "unknown";

    private static final Set<String> EVENTS = Stream.concat(
                    Stream.of(MedCom.NOTIFICATION_EVENT, MedCom.COMMUNICATION_EVENT, MedCom.ACKNOWLEDGEMENT_EVENT),
                    DischargeEvents.CODES.stream())
            .collect(Collectors.toUnmodifiableSet());

    private FhirTypes() {}

    /** Returns every type that {@link FhirToRecord} answers for. */
    public static List<String> taken() {
        List<String> types = new ArrayList<>(List.of(TRANSACTION, BATCH, MESSAGE + UNKNOWN));
        EVENTS.forEach(event -> types.add(MESSAGE + event));
        Stream.of(CaseEvent.values()).forEach(event -> types.add(MESSAGE + event.code()));
        return types;
    }

    /** Returns the type of a message with this event. */
    static String ofEvent(String event) {
        return MESSAGE + (EVENTS.contains(event) || CaseEvent.of(event).isPresent() ? event : UNKNOWN);
    }
}
