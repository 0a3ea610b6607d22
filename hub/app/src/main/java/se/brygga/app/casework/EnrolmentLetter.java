package se.brygga.app.casework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.coordination.casework.DisclosureBasis;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.coordination.team.Enrolment;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;

/**
 * What the hub tells another authority on the ground of an enrolment (OSL 25:1, 26:1): the enrolment and its team, and what the care
 * model asks of them and tells them.
 */
record EnrolmentLetter(RecordTransaction record, Hierarchy hierarchy, OutboundMessage message) {

    /** Returns true if it rests on an enrolment for which the consent is withdrawn, and on none that still may be told. */
    boolean isOver() {
        if (message.all(EpisodeOfCare.class).stream()
                .anyMatch(one -> one.getStatus() != EpisodeOfCareStatus.CANCELLED)) {
            return told().anyMatch(one -> basis(one).isDenied());
        }
        List<Enrolment> grounds = grounds();
        return grounds.stream().anyMatch(one -> basis(one).isDenied())
                && grounds.stream()
                        .noneMatch(one -> one.isActive() && basis(one).holds());
    }

    /** Returns the enrolments of which it tells another authority. */
    private Stream<Enrolment> told() {
        return message.all(EpisodeOfCare.class).stream()
                .filter(episode -> episode.getStatus() != EpisodeOfCareStatus.CANCELLED)
                .flatMap(episode -> Enrolment.of(episode).stream())
                .filter(this::isOfAnother);
    }

    private boolean isOfAnother(Enrolment one) {
        return one.unit() != null && !hierarchy.legalBody(one.unit()).equals(hierarchy.legalBody(message.receiver()));
    }

    private List<Enrolment> grounds() {
        Resource focus = message.focus();
        if (focus instanceof EpisodeOfCare) {
            return List.of();
        }
        Optional<StoredResource> kept = record.newest(focus.getClass(), focus.getIdPart());
        return kept.stream()
                .flatMap(one -> record.resources(record.survivor(one.person()), EpisodeOfCare.class).stream())
                .flatMap(one -> Enrolment.of((EpisodeOfCare) one.resource()).stream())
                .filter(this::isOfAnother)
                .filter(one -> isGround(one, kept.get()))
                .toList();
    }

    private boolean isGround(Enrolment enrolment, StoredResource kept) {
        if (message.focus() instanceof Communication said) {
            return enrolment.unit().equals(message.sender())
                    && said.getInstantiatesCanonical().stream()
                            .anyMatch(model -> model.getValue().endsWith("/" + enrolment.model()));
        }
        if (message.focus() instanceof Task asked) {
            boolean isTakenBack = ((Task) kept.resource()).getStatus() == TaskStatus.CANCELLED;
            String requester = UnitReference.hsaId(asked.getRequester()).orElse(null);
            return isTakenBack
                    && asked.getStatus() != TaskStatus.CANCELLED
                    && Objects.equals(requester, enrolment.unit());
        }
        if (message.focus() instanceof CareTeam team) {
            return enrolment.episode().hasTeam()
                    ? enrolment.episode().getTeam().stream()
                            .anyMatch(one -> ("CareTeam/" + team.getIdPart()).equals(one.getReference()))
                    : kept.custodian().equals(hierarchy.provider(enrolment.unit()));
        }
        return message.focus() instanceof ServiceRequest;
    }

    private DisclosureBasis basis(Enrolment one) {
        return Enrolment.sharedBy(record.acts(Enrolment.caseId(one.id())).stream()
                .map(CaseFileOf::act)
                .toList());
    }
}
