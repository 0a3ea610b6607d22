package se.brygga.coordination.conversation;

import static se.brygga.coordination.casework.Desk.HOSPITAL;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPriority;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.coordination.casework.Desk;
import se.brygga.coordination.task.Tasks;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.Threads;

/** Messages, receipts and deviation reports as systems send them. */
public final class MessageScript {

    public static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
    private static final int LARGEST = 1024 * 1024;

    private MessageScript() {}

    public static Desk desk() {
        return new Desk(NOW, new Tasks(), new Conversations(Duration.ofHours(24), LARGEST));
    }

    public static Communication message(String id, String from, String to, Instant at) {
        Communication message = new Communication();
        message.setId(id);
        message.setStatus(CommunicationStatus.UNKNOWN);
        message.addIdentifier(Threads.identifier("urn:uuid:2b1f0c1e-6a51-4c0e-9d53-0b6c6f1d7a11"));
        message.addIdentifier().setSystem(Canonical.MESSAGE).setValue(id + "-letter");
        message.addCategory(new CodeableConcept(new Coding(null, "discharge", null)));
        message.setSent(Date.from(at));
        message.setSender(unit(from));
        if (to != null) {
            message.addRecipient(unit(to));
        }
        message.addPayload().setContent(new StringType("Vi tar emot i morgon."));
        return message;
    }

    static Task receipt(String id, String unit, String message) {
        Task receipt = task(id, "read-message", unit);
        receipt.setStatus(TaskStatus.COMPLETED);
        receipt.setFocus(new Reference().setIdentifier(new Identifier().setValue(message)));
        return receipt;
    }

    public static Task deviation() {
        Task report = task("d1", "deviation", HOSPITAL);
        report.setStatus(TaskStatus.REQUESTED);
        report.setDescription("Läkemedelslistan kom inte med.");
        report.setFocus(new Reference().setType("Encounter").setIdentifier(new Identifier().setValue("stay-1")));
        return report;
    }

    private static Task task(String id, String code, String owner) {
        Task task = new Task();
        task.setId(id);
        task.setIntent(TaskIntent.ORDER);
        task.setCode(new CodeableConcept(new Coding(Canonical.WORK, code, null)));
        task.setAuthoredOn(Date.from(NOW));
        task.setOwner(unit(owner));
        task.getRestriction().getPeriod().setEnd(Date.from(NOW.plus(Duration.ofDays(7))));
        return task;
    }

    /** Does what a row of messages.csv says. */
    static void make(String change, Communication message) {
        switch (change) {
            case "as it should be" -> {}
            case "reply to nothing" -> message.addInResponseTo().setIdentifier(new Identifier().setValue("M-99"));
            case "to a unit that nobody knows" -> message.addRecipient(unit("SE0000000000-X"));
            case "without a thread" -> message.setIdentifier(null);
            case "of no category" -> message.setCategory(null);
            case "of an unknown category" -> category(message, "gossip");
            case "other without a topic" -> category(message, "other");
            case "other with a topic" -> {
                category(message, "other");
                message.getTopic().setText("Nyckel");
            }
            case "discharge with a priority" -> message.setPriority(CommunicationPriority.ASAP);
            case "referral with a priority" -> {
                category(message, "regarding-referral");
                message.setPriority(CommunicationPriority.ASAP);
            }
            case "referral with stat" -> {
                category(message, "regarding-referral");
                message.setPriority(CommunicationPriority.STAT);
            }
            case "without a text" -> message.getPayload().clear();
            case "in error and empty" -> {
                message.setStatus(CommunicationStatus.ENTEREDINERROR);
                message.getPayload().clear();
            }
            default -> message.addPayload().setContent(file(change));
        }
    }

    private static Attachment file(String change) {
        Attachment file = new Attachment().setTitle("Fil");
        return switch (change) {
            case "with a link" -> file.setUrl("https://brygga.example/fil");
            case "with a script for a link" -> file.setUrl("javascript:alert(1)");
            case "with an empty file" -> file.setContentType("application/pdf");
            case "with a file of no type" -> file.setData(new byte[1]);
            case "with a file that is too large" ->
                file.setContentType("application/pdf").setData(new byte[LARGEST + 1]);
            default -> file.setContentType(change.replace("with ", "")).setData(new byte[LARGEST]);
        };
    }

    private static void category(Communication message, String code) {
        message.getCategoryFirstRep().getCodingFirstRep().setCode(code);
    }

    private static Reference unit(String hsaId) {
        return new Reference()
                .setIdentifier(new Identifier().setSystem(Canonical.HSA_ID).setValue(hsaId));
    }
}
