package se.brygga.simulators.bench.casework;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import se.brygga.core.time.SwedishTime;
import se.brygga.simulators.coordination.FhirTransaction;
import se.brygga.simulators.coordination.PlanContribution;
import se.brygga.simulators.coordination.PlanText;
import se.brygga.simulators.coordination.TeamText;
import se.brygga.simulators.hospital.Adt;
import se.brygga.simulators.hospital.Person;
import se.brygga.simulators.hospital.Visit;
import se.brygga.simulators.municipality.Decision;

/**
 * What happened to one enrolled person in a fortnight, as messages of four systems in order: a decision on home care, the
 * enrolment, two stays in hospital, visits and measurements of home care, a joint plan until everybody has confirmed it.
 */
final class Happened {

    /** Messages about each person. */
    static final int EVENTS = 50;

    private static final String PRIMARY_CARE = "mellanland-primarycare";
    private static final String HOME_CARE = "akerby-homecare";
    private static final String HOSPITAL = "mellanland-ehr";
    private static final int DAYS = 14;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Told> all = new ArrayList<>();
    private final Person person;
    private final LocalDateTime begun;
    private final PlanText text;
    private int acts;

    /** A message of a system. */
    record Told(String connector, byte[] content) {}

    private Happened(Person person, LocalDateTime now) {
        this.person = person;
        this.begun = now.minusDays(DAYS);
        this.text = new PlanText("SIP-" + person.id(), begun.toLocalDate());
    }

    /** Returns the messages about a person until now. */
    static List<Told> to(Person person, LocalDateTime now) {
        var happened = new Happened(person, now);
        happened.enrolled();
        happened.stay("1", 1);
        happened.cared(0, 13);
        happened.planned();
        happened.stay("2", 8);
        happened.cared(13, 26);
        return List.copyOf(happened.all);
    }

    /** Returns a stay that was told of this often: it goes from ward to ward. */
    static List<Told> longStay(Person person, LocalDateTime now, int events) {
        var happened = new Happened(person, now);
        happened.enrolled();
        Visit visit = new Visit("VL-" + person.id(), happened.begun, null, "MED");
        happened.hospital("A01", visit, happened.begun);
        for (int i = 1; i < events; i++) {
            happened.hospital("A02", visit.in("W" + i % 7), happened.begun.plusHours(i));
        }
        return List.copyOf(happened.all);
    }

    private void enrolled() {
        var decision = new Decision(
                "D-" + person.id(),
                number(),
                "SE2120009994-O1",
                PlanText.HOME_CARE,
                begun.minusDays(DAYS).toLocalDate());
        try {
            homeCare(JSON.writeValueAsString(decision.json()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        primaryCare(
                TeamText.team(
                        "T-" + person.id(),
                        "region-coordinator@" + PlanText.PRIMARY_CARE,
                        "mobile-team@" + PlanText.PRIMARY_CARE,
                        "physician@" + PlanText.PRIMARY_CARE,
                        "home-nursing@" + PlanText.NURSING),
                TeamText.enrolment("E-" + person.id(), "narsjukvardsteam", begun.toLocalDate()));
    }

    private void stay(String number, int day) {
        LocalDateTime at = begun.plusDays(day);
        Visit visit = new Visit("V" + number + "-" + person.id(), at, at.plusDays(3), "MED");
        hospital("A01", visit, at);
        hospital("A02", visit.in("KIR"), at.plusHours(5));
        hospital("A21", visit.in("KIR"), at.plusHours(20));
        hospital("A22", visit.in("KIR"), at.plusHours(30));
        hospital("A08", visit.in("KIR").plannedUntil(at.plusDays(2)), at.plusHours(32));
        hospital("A03", visit.in("KIR"), at.plusDays(2));
    }

    private void cared(int from, int to) {
        for (int i = from; i < to; i++) {
            OffsetDateTime at = begun.plusHours(8L * i).atZone(SwedishTime.ZONE).toOffsetDateTime();
            homeCare(i % 2 == 0 ? visit(i, at) : measurement(i, at));
        }
    }

    private String visit(int number, OffsetDateTime at) {
        return """
                {"kind": "performedVisit", "sourceId": "U-%d-%s", %s, "legalBasis": "SoL", "status": "completed",
                 "recordedAt": "%s", "start": "%s", "end": "%s", "activities": ["DUSCH"], "outcome": "UTFÖRD"}
                """.formatted(number, person.id(), sender(), at.plusHours(1), at, at.plusMinutes(25));
    }

    private String measurement(int number, OffsetDateTime at) {
        return """
                {"kind": "measurement", "sourceId": "M-%d-%s", %s, "legalBasis": "HSL", "status": "completed",
                 "recordedAt": "%s", "code": "29463-7", "takenAt": "%s", "value": 71.5, "valueUnit": "kg", "method": "VÅG"}
                """.formatted(number, person.id(), sender(), at, at);
    }

    private String sender() {
        return "\"personId\": \"" + number() + "\", \"custodian\": \"SE2120009994-O1\", \"unit\": \""
                + PlanText.HOME_CARE + "\", \"author\": \"Vera Vårdare\"";
    }

    private void planned() {
        frame("DRAFT");
        primaryCare(text.call(begun.plusDays(30).atZone(SwedishTime.ZONE).toInstant()));
        acts++;
        homeCare(contribution().answers("confirmed"));
        frame("PLANNING");
        primaryCare(text.adds("p", acts++, PlanText.PRIMARY_CARE, "Läkare ringer"));
        homeCare(contribution().adds("Trygghetslarm"));
        homeCare(contribution().adds("Dusch varannan dag"));
        homeCare(contribution().adds("Promenad"));
        frame("PROPOSED");
        homeCare(contribution().answers("confirmed"));
    }

    private void frame(String state) {
        primaryCare(text.frame(acts++, state));
    }

    private PlanContribution contribution() {
        OffsetDateTime at =
                begun.plusDays(5).plusMinutes(acts).atZone(SwedishTime.ZONE).toOffsetDateTime();
        return new PlanContribution(text.plan(), "B" + acts, acts++, number(), at);
    }

    private void primaryCare(String... resources) {
        all.add(new Told(PRIMARY_CARE, FhirTransaction.of(person, resources).getBytes(UTF_8)));
    }

    private void homeCare(String json) {
        all.add(new Told(HOME_CARE, json.getBytes(UTF_8)));
    }

    private void hospital(String trigger, Visit visit, LocalDateTime at) {
        String control = trigger + "-" + all.size() + "-" + person.id();
        all.add(new Told(
                HOSPITAL, Adt.of(trigger, person, visit, at).text(control).getBytes(ISO_8859_1)));
    }

    private String number() {
        return "urn:oid:" + person.authority() + '|' + person.id();
    }
}
