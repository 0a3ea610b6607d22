package se.brygga.translation.municipal.outbound;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.translation.municipal.Kinds;

/** The table of municipal kinds that go out: fields in the order of messages.md 6, and what they are made of. */
public final class OutboundKinds {

    private static final String COMMON = "sourceId personId custodian unit author legalBasis status recordedAt ";
    private static final Map<String, OutboundKind> KINDS = new LinkedHashMap<>();

    private record OutboundKind(
            Class<? extends Resource> type,
            List<String> fields,
            List<String> required,
            BiConsumer<Resource, Draft> to) {}

    static {
        add(
                "decision",
                ServiceRequest.class,
                "service! area decidedOn! from! to hoursPerMonth extent",
                ServiceRequestToDecision::translate);
        add(
                "plannedVisit",
                Appointment.class,
                "start! end! activities decisionId staffCount place",
                AppointmentToPlannedVisit::translate);
        add(
                "performedVisit",
                Encounter.class,
                "start! end! plannedVisitId activities outcome! staffCount note",
                EncounterToPerformedVisit::translate);
        add("careNote", DocumentReference.class, "type! date! title text!", DocumentReferenceToCareNote::translate);
        add(
                "measurement",
                Observation.class,
                "code! takenAt! value valueUnit method parts",
                ObservationToMeasurement::translate);
        add(
                "implementationPlan",
                CarePlan.class,
                "title! from! to decisionIds goals activities followUpOn",
                CarePlanToImplementationPlan::translate);
        add(
                "jointPlan",
                CarePlan.class,
                "planId! planVersion type! title! state consent consentOn consentBy responsible from to followUpOn"
                        + " personTookPart personReason relativesTookPart relativesReason measuresByOthers"
                        + " municipalHealthCare compulsoryOpenCare goals activities participants subPlans notes",
                CarePlanToJointPlan::translate);
        add(
                "planCall",
                Appointment.class,
                "planId! planVersion start! end place title text participants",
                AppointmentToPlanCall::translate);
        add(
                "task",
                Task.class,
                "taskId work! text answer! reason priority clock askedAt answerBy requester receiver about aboutId asked"
                        + " notes",
                TaskFields::translate);
        add(
                "deviation",
                Task.class,
                "taskId work text! answer! reason priority clock askedAt answerBy requester receiver! about aboutId asked"
                        + " notes",
                TaskFields::translate);
        add(
                "planContribution",
                CarePlan.class,
                "planId! planVersion! operation activities confirmation reason goals responsibilityAccepted consent consentOn"
                        + " consentBy implementationPlanIds",
                CarePlanToPlanContribution::translate);
        add(
                "reply",
                Communication.class,
                "threadId! inResponseTo! category! sentAt! text! attachments",
                CommunicationToReply::translate);
        add(
                Kinds.COMMUNICATION,
                Communication.class,
                "threadId! category! sentAt! text! attachments",
                CommunicationToReply::translate);
        add("team", DomainResource.class, "members enrolments", TeamFields::translate);
    }

    private OutboundKinds() {}

    private static <R extends Resource> void add(
            String name, Class<R> type, String fields, BiConsumer<R, Draft> translator) {
        List<String> marked = Arrays.asList((COMMON + fields).split(" "));
        KINDS.put(
                name,
                new OutboundKind(
                        type,
                        marked.stream().map(field -> field.replace("!", "")).toList(),
                        marked.stream()
                                .filter(field -> field.endsWith("!"))
                                .map(field -> field.replace("!", ""))
                                .toList(),
                        (focus, draft) -> translator.accept(type.cast(focus), draft)));
    }

    /** Returns the kind of a message: the one that its event names, else by what it is about; nothing if there is none for it. */
    public static Optional<String> of(OutboundMessage message) {
        String named = KindByFocus.camel(message.event());
        return KINDS.containsKey(named) && !named.equals(Kinds.COMMUNICATION)
                ? Optional.of(named)
                : KindByFocus.of(message.focus());
    }

    /** Returns the fields of a kind in order. */
    public static List<String> fields(String kind) {
        return KINDS.get(kind).fields();
    }

    /** Writes the values of a message in canonical names; throws {@link Untranslatable} if there is no kind for it or a field lacks. */
    public static Draft translate(OutboundMessage message, Destination destination, Layout layout) {
        String name = of(message)
                .orElseThrow(() -> new Untranslatable(
                        message.focus().fhirType(), "NO_KIND", "There is no municipal kind for this resource"));
        OutboundKind kind = KINDS.get(name);
        if (!kind.type().isInstance(message.focus())) {
            throw new Untranslatable(
                    message.focus().fhirType(), "WRONG_TYPE", "A " + name + " is made of another type of resource");
        }
        var draft = new Draft(message, destination, layout);
        CommonFields.begin(draft);
        kind.to().accept(message.focus(), draft);
        CommonFields.end(draft);
        kind.required().stream().filter(field -> !draft.has(field)).findFirst().ifPresent(field -> {
            throw new Untranslatable(
                    message.focus().fhirType(), "MISSING", "There is nothing for the required field '" + field + "'");
        });
        return draft;
    }
}
