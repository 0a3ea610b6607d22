package se.brygga.coordination.team;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.core.fhir.Canonical;

/**
 * One organisation's CareTeam, read: its part of the team, or a permanent contact.
 *
 * @param team the CareTeam
 * @param custodian HSA-id of the provider that keeps it
 */
record TeamList(CareTeam team, String custodian) {

    static final String CATEGORY = "https://fhir.inera.se/ig/careteam/CodeSystem/typ-av-careteam-cs";
    static final String CONTACT_KIND =
            "https://terminologitjansten.inera.se/inera-kodverksforvaltning/kodverk/kv_typ_av_fast_kontakt";

    boolean isTeam() {
        return isOf("team");
    }

    boolean isContact() {
        return isOf("fast-kontakt");
    }

    boolean holds(Instant now) {
        return team.getStatus() == CareTeamStatus.ACTIVE
                && LocalPeriod.of(team.getPeriod()).holds(now);
    }

    /** Returns its members whose time holds, without those of no role or unit. */
    List<TeamMember> members(CaseFile file) {
        List<TeamMember> members = new ArrayList<>();
        for (CareTeamParticipantComponent one : team.getParticipant()) {
            Optional<String> role = role(one);
            String unit = UnitReference.hsaId(one.getOnBehalfOf()).orElse(null);
            if (role.isPresent()
                    && unit != null
                    && LocalPeriod.of(one.getPeriod()).holds(file.now())) {
                boolean ownWord =
                        new Hierarchy(file.organisations()).provider(unit).equals(custodian);
                boolean onDuty = Availability.holds(one, file.now());
                members.add(new TeamMember(role.get(), name(one), unit, ownWord, onDuty, reaches(file, unit)));
            }
        }
        return members;
    }

    Optional<String> role(CareTeamParticipantComponent one) {
        String system = isContact() ? CONTACT_KIND : Canonical.TEAM_ROLE;
        return one.getRole().stream()
                .map(CodeableConcept::getCoding)
                .flatMap(List::stream)
                .filter(coding -> system.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .findFirst();
    }

    private List<Reach> reaches(CaseFile file, String unit) {
        List<Reach> reaches = new ArrayList<>();
        team.getTelecom().stream().filter(one -> one.hasValue()).forEach(one -> {
            boolean now = LocalPeriod.of(one.getPeriod()).holds(file.now()) && Availability.holds(one, file.now());
            reaches.add(new Reach(one.hasSystem() ? one.getSystem().toCode() : "other", one.getValue(), now));
        });
        file.organisations()
                .find(unit)
                .filter(body -> body.connector() != null || !body.notices().isEmpty())
                .ifPresent(body -> reaches.add(new Reach("mailbox", body.name(), true)));
        return reaches.stream().sorted(Comparator.comparing(one -> !one.now())).toList();
    }

    private static String name(CareTeamParticipantComponent one) {
        return one.getMember().hasDisplay() ? one.getMember().getDisplay() : "";
    }

    private boolean isOf(String code) {
        return team.getCategory().stream().anyMatch(category -> category.hasCoding(CATEGORY, code));
    }
}
