package se.brygga.simulators.coordination;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import se.brygga.simulators.hospital.Person;

/** Messages about a person as FHIR resources, and what home care writes as JSON (messages.md 3 and 6). */
final class CaseText {

    private static final String TEXT = "{\"contentString\": \"Vi tar emot i morgon.\"}";

    private CaseText() {}

    /** Returns a message from home nursing in a thread; {@code more} are further elements, each ending with a comma. */
    static String message(String thread, String receiver, String more) {
        return """
                {"resourceType": "Communication", "identifier": [
                  {"system": "urn:ietf:rfc:3986", "value": "%s"}, {"system": "urn:x:messages", "value": "%s"}],
                 "status": "completed", "category": [{"coding": [{"code": "discharge",
                  "system": "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-careCommunication-categoryCodes"}]}],
                 "subject": {"reference": "%s"}, "sent": "%s", "sender": %s, %s %s
                 "payload": [%s]}
                """.formatted(
                        thread,
                        UUID.randomUUID(),
                        FhirTransaction.SUBJECT,
                        PlanRound.now(),
                        PlanText.unit(PlanText.NURSING),
                        receiver.isEmpty() ? "" : "\"recipient\": [" + PlanText.unit(receiver) + "],",
                        more,
                        TEXT);
    }

    /** Returns the id of a new thread. */
    static String thread() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    /** Returns what a message answers, by the sender's id of it. */
    static String inResponseTo(String message) {
        return "\"inResponseTo\": [{\"type\": \"Communication\", \"identifier\": {\"value\": \"" + message + "\"}}],";
    }

    /** Adds a file to a message. */
    static String withFile(String message, String type) {
        return message.replace(
                TEXT,
                TEXT + ", {\"contentAttachment\": {\"contentType\": \"" + type
                        + "\", \"data\": \"JVBERi0xLjQK\", \"title\": \"Schema\", \"creation\": \"" + PlanRound.now()
                        + "\"}}");
    }

    /** Returns a unit's word that it has read a message of a thread. */
    static String receipt(String thread, String unit) {
        return """
                {"resourceType": "Task", "identifier": [{"system": "urn:x:receipts", "value": "%s"}],
                 "status": "completed", "intent": "order", "code": {"coding": [
                  {"system": "https://brygga.example/fhir/CodeSystem/work", "code": "read-message"}]},
                 "focus": {"type": "Communication", "identifier": {"system": "urn:ietf:rfc:3986", "value": "%s"}},
                 "for": {"reference": "%s"}, "lastModified": "%s", "owner": %s}
                """.formatted(UUID.randomUUID(), thread, FhirTransaction.SUBJECT, PlanRound.now(), PlanText.unit(unit));
    }

    static String reply(Person person, String thread) {
        return json("reply", person, "S-" + UUID.randomUUID(), "completed", """
                "threadId": "%s", "inResponseTo": "M-5", "category": "discharge", "sentAt": "%s",
                 "text": "Nyckeln ligger kvar."
                """.formatted(thread, PlanRound.now()));
    }

    static String deviation(Person person) {
        return json("deviation", person, "AV-1", "active", """
                "receiver": "%s", "about": "stay", "aboutId": "V-1001", "text": "Kom hem utan läkemedelslista.",
                 "answerBy": "%s"
                """.formatted(
                        PlanText.PRIMARY_CARE, LocalDate.now().plusDays(7)));
    }

    static String teamList(Person person) {
        return json("teamList", person, "T-1", "active", """
                "title": "Hemtjänstens del av teamet", "members": [
                  {"role": "municipal-coordinator", "name": "Karin Kontakt", "phone": "0123-456 10"},
                  {"role": "home-care", "name": "Stina Stödare"}]
                """);
    }

    /** Returns an enrolment that began five days ago; {@code more} begins with a comma. */
    static String enrolment(Person person, String status, String more) {
        return json("enrolment", person, "I-1", status, """
                "model": "narsjukvardsteam", "needBasis": ["frail"], "from": "%s"%s
                """.formatted(
                        LocalDate.now().minusDays(5), more));
    }

    private static String json(String kind, Person person, String id, String status, String more) {
        return """
                {"kind": "%s", "sourceId": "%s", "personId": "%s", "custodian": "SE2120009994-O1",
                 "unit": "SE2120009994-HTJ01", "author": "Karin Kontakt", "legalBasis": "SoL", "status": "%s",
                 "recordedAt": "%s", %s}
                """.formatted(kind, id, person.id(), status, OffsetDateTime.now(), more);
    }
}
