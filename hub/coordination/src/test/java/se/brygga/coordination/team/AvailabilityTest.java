package se.brygga.coordination.team;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.casework.Desk.HOSPITAL;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.TimeType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.coordination.casework.Desk;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.time.SwedishTime;

/** When a coordinator can be reached, row by row (view.md 6): 2026-11-02 is a Monday. */
class AvailabilityTest {

    private final Desk desk = TeamScript.desk();

    @ParameterizedTest(name = "phone {0}, member {1}, at {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    always                          | always                      | 2026-11-08T03:00     | now
                    mon,tue,wed,thu,fri 08:00-17:00 | always                      | 2026-11-02T07:59     | later
                    mon,tue,wed,thu,fri 08:00-17:00 | always                      | 2026-11-02T08:00     | now
                    mon,tue,wed,thu,fri 08:00-17:00 | always                      | 2026-11-02T16:59     | now
                    mon,tue,wed,thu,fri 08:00-17:00 | always                      | 2026-11-02T17:00     | later
                    mon,tue,wed,thu,fri 08:00-17:00 | always                      | 2026-11-07T10:00     | later
                    - 08:00-17:00                   | always                      | 2026-11-07T10:00     | now
                    fri 22:00-06:00                 | always                      | 2026-11-06T05:00     | later
                    fri 22:00-06:00                 | always                      | 2026-11-06T22:00     | now
                    fri 22:00-06:00                 | always                      | 2026-11-07T05:59     | now
                    fri 22:00-06:00                 | always                      | 2026-11-07T06:00     | later
                    sun -                           | always                      | 2026-11-08T00:00     | now
                    sun -                           | always                      | 2026-11-08T23:59     | now
                    sun -                           | always                      | 2026-11-09T00:00     | later
                    fri 16:00-00:00                 | always                      | 2026-11-06T23:59     | now
                    fri 16:00-00:00                 | always                      | 2026-11-07T00:00     | later
                    sun 02:00-03:00                 | always                      | 2026-10-25T00:30:00Z | now
                    sun 02:00-03:00                 | always                      | 2026-10-25T01:30:00Z | now
                    sun 02:00-03:00                 | always                      | 2026-03-29T01:30:00Z | later
                    always                          | mon,tue,wed,thu,fri 08:00-17:00 | 2026-11-02T12:00 | now
                    always                          | mon,tue,wed,thu,fri 08:00-17:00 | 2026-11-02T18:00 | later
                    mon 08:00-12:00                 | mon 12:00-16:00             | 2026-11-02T12:00     | later
                    none                            | always                      | 2026-11-02T12:00     | never
                    """)
    void aCoordinatorIsReachedWithinTheHours(String phone, String member, String at, String reached) {
        CareTeam team = TeamScript.team("c1", "region-coordinator@" + HOSPITAL);
        hours(team.getTelecomFirstRep(), phone);
        hours(team.getParticipantFirstRep(), member);
        if (phone.equals("none")) {
            team.getTelecom().clear();
        }
        desk.send(HOSPITAL, team, TeamScript.enrolment());

        assertThat(reached(moment(at), phone.equals("none"))).isEqualTo(reached);
    }

    /** What is missing is told of a person who is enrolled; hours that are over are no gap, no way at all is one. */
    private String reached(Instant at, boolean gap) {
        assertThat(Team.of(desk.file()).gaps().stream().anyMatch(one -> one.kind() == TeamGap.Kind.NOT_REACHABLE))
                .isEqualTo(gap);
        desk.file().at(at);
        Team team = Team.of(desk.file());
        boolean known = team.members().stream().anyMatch(one -> !one.reaches().isEmpty());
        return isReachedNow(team) ? "now" : known ? "later" : "never";
    }

    private static void hours(Element element, String written) {
        if (!written.contains(" ")) {
            return;
        }
        Extension hours = element.addExtension().setUrl(Canonical.AVAILABILITY);
        String[] parts = written.split(" ");
        if (!parts[0].equals("-")) {
            for (String day : parts[0].split(",")) {
                hours.addExtension("day", new CodeType(day));
            }
        }
        if (!parts[1].equals("-")) {
            hours.addExtension("from", new TimeType(parts[1].split("-")[0] + ":00"));
            hours.addExtension("to", new TimeType(parts[1].split("-")[1] + ":00"));
        }
    }

    private static Instant moment(String at) {
        return at.endsWith("Z")
                ? Instant.parse(at)
                : LocalDateTime.parse(at).atZone(SwedishTime.ZONE).toInstant();
    }

    private static boolean isReachedNow(Team team) {
        return Stream.concat(team.contacts().stream(), team.members().stream())
                .anyMatch(member -> member.onDuty() && member.reaches().stream().anyMatch(Reach::now));
    }
}
