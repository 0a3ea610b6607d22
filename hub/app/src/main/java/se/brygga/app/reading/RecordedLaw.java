package se.brygga.app.reading;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.access.decision.AccessDecision;
import se.brygga.access.decision.BlockReports;
import se.brygga.access.decision.Circumstances;
import se.brygga.access.decision.Decision;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.access.decision.Items;
import se.brygga.access.decision.LegalSettings;
import se.brygga.access.decision.Nature;
import se.brygga.access.decision.Relation;
import se.brygga.access.decision.Relations;
import se.brygga.access.decision.Stage;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Side;
import se.brygga.access.register.Registered;
import se.brygga.coordination.plan.SharedPlans;
import se.brygga.core.record.PersonFile;
import se.brygga.core.record.RecordedResource;

/** The act by what the record and its registers hold: everything about a person comes from the one file that was read. */
public final class RecordedLaw implements Law {

    private final LegalSettings settings;
    private final Set<String> informsByRoutine;
    private final Map<String, Duration> mostAge;
    private final AccessDecision decision;

    /** By the one resource that all readers of a version share; forgotten together with it. Decisions are kept nowhere. */
    private final LoadingCache<Resource, Nature> natures =
            Caffeine.newBuilder().weakKeys().build(Nature::of);

    /**
     * Takes what the installation has decided.
     *
     * @param informsByRoutine providers that inform everybody before they share
     * @param mostAge by provider that reports its blocks: how old a report may be
     */
    public RecordedLaw(LegalSettings settings, Set<String> informsByRoutine, Map<String, Duration> mostAge) {
        this.settings = settings;
        this.informsByRoutine = informsByRoutine;
        this.mostAge = mostAge;
        this.decision = new AccessDecision(settings);
    }

    @Override
    public Judgement judge(Reader reader, PersonFile file, Instant now) {
        if (reader == null) {
            return new Judgement(Optional.of(Reason.PURPOSE), Relation.NONE, Map.of(), body -> false);
        }
        Registered registered = Registered.of(file.registers(), reader, settings, now);
        Circumstances circumstances = circumstances(reader, file, registered, now);
        var items = new Items(
                settings.bodies(), informsByRoutine, registered.informed(), new BlockReports(mostAge, file.reported()));
        SharedPlans plans = plans(reader, file);
        boolean askForTime = circumstances.askForTime();
        Map<Like, Decision> found = new HashMap<>();
        Map<RecordedResource, Decision> decisions = new LinkedHashMap<>();
        for (RecordedResource one : file.resources()) {
            Nature nature = natures.get(one.stored().resource());
            Decision same = found.computeIfAbsent(
                    Like.of(one, nature, askForTime),
                    like -> decision.decide(reader, circumstances, items.of(one, nature, now), Stage.CONTENT));
            boolean byPlan = !same.shows() && plans.references().contains(one.reference());
            decisions.put(
                    one, byPlan ? decision.decideInPlan(reader, circumstances, items.of(one, nature, now)) : same);
        }
        return new Judgement(
                refused(reader, circumstances.relation()),
                circumstances.relation(),
                decisions,
                body -> plans.units().stream().anyMatch(unit -> isOrBelongsTo(unit, body))
                        || decision.mayName(reader, circumstances, items.written(body, now)));
    }

    private boolean isOrBelongsTo(String unit, String body) {
        return unit.equals(body)
                || settings.bodies().providerOf(unit).filter(body::equals).isPresent();
    }

    /** Systems are told of plans; what they read is their own record. */
    private SharedPlans plans(Reader reader, PersonFile file) {
        if (reader.system() || reader.provider() == null) {
            return SharedPlans.NONE;
        }
        List<Resource> kept =
                file.resources().stream().map(one -> one.stored().resource()).toList();
        return SharedPlans.of(kept, unit -> settings.bodies()
                .providerOf(unit)
                .filter(provider -> settings.bodies().same(reader.provider(), provider))
                .isPresent());
    }

    private Circumstances circumstances(Reader reader, PersonFile file, Registered registered, Instant now) {
        Relation relation = new Relations(settings.bodies(), settings.tieAge())
                .of(reader, file.resources(), registered.relations(), now);
        List<Patient> patients = file.resources().stream()
                .map(one -> one.stored().resource())
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .toList();
        return registered.circumstances(relation, patients);
    }

    @Override
    public Optional<Reason> gateWithoutPerson(Access access) {
        Reader reader = access.caller().reader();
        if (reader == null) {
            return Optional.of(Reason.PURPOSE);
        }
        Relation own = reader.side() == Side.CARE ? Relation.PATIENT : Relation.INTERVENTIONS;
        return refused(reader, own);
    }

    private Optional<Reason> refused(Reader reader, Relation relation) {
        return decision.refused(reader, relation, Stage.CONTENT).map(Decision::reason);
    }
}
