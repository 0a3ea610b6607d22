package se.brygga.translation.hl7v2.out;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.outbound.Elements;

/** The text of a document in plain Swedish, one line after the other, and which element of the message went into it. */
final class LetterText {

    private static final String BODY = "OBX-5";

    private final Elements elements;
    private final OutboundMessage message;
    private final ZoneId zone;
    private final List<String> lines = new ArrayList<>();

    LetterText(Elements elements, OutboundMessage message, ZoneId zone) {
        this.elements = elements;
        this.message = message;
        this.zone = zone;
    }

    /** Returns the lines of a message of this kind; the title is not among them. */
    List<String> lines(String kind) {
        message.resources().forEach(this::structural);
        switch (kind) {
            case "joint-plan", "plan-contribution" -> new PlanText(this).write((CarePlan) message.focus());
            case "plan-call" -> call((Appointment) message.focus());
            case "task", "deviation" -> new TaskText(this).write((Task) message.focus());
            case "referral" -> new AdmissionText(this).write((ServiceRequest) message.focus());
            case "communication" -> letter((Communication) message.focus());
            default -> team();
        }
        return List.copyOf(lines);
    }

    OutboundMessage message() {
        return message;
    }

    ZoneId zone() {
        return zone;
    }

    /** Adds a line {@code Label: value} that comes from an element; nothing if there is no value. */
    void line(String label, String value, Resource resource, String element) {
        if (value != null && !value.isBlank()) {
            String[] parts = value.strip().split("\\R");
            lines.add(label.isEmpty() ? parts[0] : label + ": " + parts[0]);
            for (int i = 1; i < parts.length; i++) {
                lines.add("  " + parts[i]);
            }
            elements.mapped(resource, element, BODY);
        }
    }

    /** Adds a heading, with an empty line before it unless it is the first. */
    void heading(String text) {
        if (!lines.isEmpty()) {
            lines.add(" ");
        }
        lines.add(text);
    }

    /** Notes that an element is told in a line that stands already. */
    void told(Resource resource, String element) {
        elements.mapped(resource, element, BODY);
    }

    /** Returns what people call a party: its name, else its HSA-id; empty if neither is told. */
    static String name(Reference party) {
        if (party.hasDisplay()) {
            return party.getDisplay();
        }
        return party.getIdentifier().hasValue() ? party.getIdentifier().getValue() : "";
    }

    /** Names and codes that only systems need. */
    private void structural(Resource resource) {
        for (String left : new String[] {"identifier", "intent", "category", "language", "contained", "encounter"}) {
            elements.dropped(resource, left, Reason.STRUCTURAL);
        }
    }

    private void call(Appointment call) {
        line("Tid", SwedishWords.time(call.getStartElement(), zone), call, "start");
        line("Till", SwedishWords.time(call.getEndElement(), zone), call, "end");
        line("Om", call.getDescription(), call, "description");
        line("Meddelande", call.getComment(), call, "comment");
        if (call.hasStatus() && call.getStatus() == Appointment.AppointmentStatus.CANCELLED) {
            line("", "Mötet är inställt.", call, "status");
        }
        for (int i = 0; i < call.getParticipant().size(); i++) {
            Reference actor = call.getParticipant().get(i).getActor();
            String label = "Location".equals(actor.getType()) ? "Plats" : "Kallad";
            line(label, name(actor), call, "participant[" + i + "].actor");
        }
        message.all(CarePlan.class).forEach(plan -> new PlanText(this).frame(plan));
    }

    private void team() {
        for (EpisodeOfCare episode : message.all(EpisodeOfCare.class)) {
            line("Vårdlösning", SwedishWords.concept(episode.getTypeFirstRep()), episode, "type[0]");
            line("Från", SwedishWords.time(episode.getPeriod().getStartElement(), zone), episode, "period.start");
            line("Till", SwedishWords.time(episode.getPeriod().getEndElement(), zone), episode, "period.end");
            line("Enhet", name(episode.getManagingOrganization()), episode, "managingOrganization");
            if (episode.getStatus() == EpisodeOfCare.EpisodeOfCareStatus.CANCELLED) {
                line("", "Inskrivningen gäller inte längre.", episode, "status");
            }
        }
        for (CareTeam team : message.all(CareTeam.class)) {
            for (int i = 0; i < team.getParticipant().size(); i++) {
                var one = team.getParticipant().get(i);
                String role = SwedishWords.concept(one.getRoleFirstRep());
                String who = name(one.getMember());
                String unit = name(one.getOnBehalfOf());
                line(role, who.isEmpty() ? unit : who + ", " + unit, team, "participant[" + i + ']');
            }
            for (int i = 0; i < team.getTelecom().size(); i++) {
                line("Nås på", team.getTelecom().get(i).getValue(), team, "telecom[" + i + ']');
            }
        }
    }

    private void letter(Communication letter) {
        line("Från", name(letter.getSender()), letter, "sender");
        line("Skickat", SwedishWords.time(letter.getSentElement(), zone), letter, "sent");
        line("Om", SwedishWords.concept(letter.getTopic()), letter, "topic");
        for (int i = 0; i < letter.getPayload().size(); i++) {
            String element = "payload[" + i + "].content";
            if (letter.getPayload().get(i).getContent() instanceof StringType text) {
                line("", text.getValue(), letter, element + "String");
            } else if (letter.getPayload().get(i).getContent() instanceof Attachment file) {
                line("Bilaga", file.hasTitle() ? file.getTitle() : file.getUrl(), letter, element + "Attachment.title");
            }
        }
    }

    List<Goal> goals() {
        return message.all(Goal.class);
    }
}
