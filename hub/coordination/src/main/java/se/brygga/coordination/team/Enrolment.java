package se.brygga.coordination.team;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.DisclosureBasis;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.record.StoredResource;

/**
 * A person's enrolment in a care model (vårdlösning).
 *
 * @param model code of code system care-model
 * @param episode as it is kept; must not be changed
 * @param unit HSA-id of the unit that enrolled; null if it is not told
 */
public record Enrolment(String model, EpisodeOfCare episode, String unit) {

    /** Reads an episode of care as it is sent; empty if it is in no care model. */
    public static Optional<Enrolment> of(EpisodeOfCare episode) {
        return episode.getType().stream()
                .flatMap(type -> type.getCoding().stream())
                .filter(coding -> Canonical.CARE_MODEL.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .findFirst()
                .map(model -> new Enrolment(
                        model,
                        episode,
                        UnitReference.hsaId(episode.getManagingOrganization()).orElse(null)));
    }

    /** Returns all enrolments of a person that say when they begin, in the order of the record. */
    public static List<Enrolment> all(CaseFile file) {
        Hierarchy hierarchy = new Hierarchy(file.organisations());
        return file.resources(EpisodeOfCare.class).stream()
                .flatMap(stored ->
                        of((EpisodeOfCare) stored.resource()).map(one -> one.keptBy(stored, hierarchy)).stream())
                .filter(one -> one.start() != null)
                .toList();
    }

    /** A provider enrols only in the name of its own units: else the unit that sent it is the one that enrolled. */
    private Enrolment keptBy(StoredResource stored, Hierarchy hierarchy) {
        boolean own = unit != null && hierarchy.provider(unit).equals(stored.custodian());
        return own ? this : new Enrolment(model, episode, stored.unit());
    }

    /** Returns the person's enrolments that run now. */
    public static List<Enrolment> running(CaseFile file) {
        return all(file).stream()
                .filter(one -> one.isActive() && one.covers(file.now()))
                .toList();
    }

    /** Returns its id in the record. */
    public String id() {
        return episode.getIdPart();
    }

    /** Returns true unless it has ended, rests or is only planned. */
    public boolean isActive() {
        return episode.getStatus() == EpisodeOfCareStatus.ACTIVE;
    }

    /** Returns the id of the case whose acts are the grounds on which it was told, and the ends of them. */
    public static String caseId(String id) {
        return "enrolment/" + id;
    }

    /** Returns the ground of the newest of these acts; none if it was never told to another authority. */
    public static DisclosureBasis sharedBy(List<Act> acts) {
        return acts.isEmpty()
                ? DisclosureBasis.NONE
                : basis((EpisodeOfCare) acts.get(acts.size() - 1).content().get(0));
    }

    /** Returns why units of other authorities may be told of it. */
    public DisclosureBasis basis() {
        return basis(episode);
    }

    private static DisclosureBasis basis(EpisodeOfCare episode) {
        return DisclosureBasis.of(episode.getExtensionByUrl(Canonical.DISCLOSURE_BASIS));
    }

    /** Returns an episode with the ground that the same enrolment had, if it does not say one itself. */
    static EpisodeOfCare withBasis(CaseFile file, EpisodeOfCare episode) {
        if (episode.hasExtension(Canonical.DISCLOSURE_BASIS)) {
            return episode;
        }
        return file.resources(EpisodeOfCare.class).stream()
                .filter(stored -> stored.resource().getIdPart().equals(episode.getIdPart()))
                .map(stored -> ((EpisodeOfCare) stored.resource()).getExtensionByUrl(Canonical.DISCLOSURE_BASIS))
                .filter(Objects::nonNull)
                .findFirst()
                .map(told -> {
                    EpisodeOfCare with = episode.copy();
                    with.addExtension(told.copy());
                    return with;
                })
                .orElse(episode);
    }

    /** Returns true if secrecy does not keep it from a unit: one of the same region or municipality, or it has its ground (OSL 25:1, 26:1). */
    public boolean mayBeToldTo(String other, Hierarchy hierarchy) {
        return basis().holds() || unit() != null && hierarchy.legalBody(unit()).equals(hierarchy.legalBody(other));
    }

    boolean hasEnded() {
        return List.of(EpisodeOfCareStatus.FINISHED, EpisodeOfCareStatus.CANCELLED, EpisodeOfCareStatus.ENTEREDINERROR)
                .contains(episode.getStatus());
    }

    /** Returns when it begins; null if it does not say. */
    public Instant start() {
        return period().from();
    }

    /** Returns the first instant after it; null if it goes on. */
    public Instant end() {
        return period().until();
    }

    /** Returns true if something that happened then happened during the enrolment. */
    public boolean covers(Instant at) {
        return period().holds(at);
    }

    LocalPeriod period() {
        return LocalPeriod.of(episode.getPeriod());
    }
}
