package se.brygga.access.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.brygga.access.decision.Decision.Outcome;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Side;
import se.brygga.core.fhir.Protection;

/**
 * Decides whether one item may be read, by <a href="https://rkrattsbaser.gov.se/sfst?bet=2022:913">lag (2022:913) om
 * sammanhållen vård- och omsorgsdokumentation</a> and PDL chapter 4, in the order of domain.md 5: the first rule that hits
 * wins, what is unknown withholds, and nobody overrides.
 *
 * <p>A pure function: the same reader, circumstances, item and stage always get the same answer.
 */
public final class AccessDecision {

    private static final int LEAST_ASSURANCE = 3;

    private final LegalSettings settings;
    private final BlockRule blocks;
    private final GroundRule grounds;

    /** Decides with the settings of one installation. */
    public AccessDecision(LegalSettings settings) {
        this.settings = settings;
        this.blocks = new BlockRule(settings);
        this.grounds = new GroundRule(settings);
    }

    /** Returns what the law says about this item, for this reader, at this stage. */
    public Decision decide(Reader reader, Circumstances circumstances, Item item, Stage stage) {
        if (reader.system()) {
            return ofSystem(reader, item);
        }
        return refused(reader, circumstances.relation(), stage)
                .or(() -> ofItem(item))
                .or(() -> blocks.of(reader, circumstances, item))
                .orElseGet(() -> unblocked(reader, circumstances, item, stage));
    }

    /**
     * Returns what holds for a piece of a joint plan that the reader's provider takes part in by the person's consent to the plan, which
     * is not direct access: blocks and consents to that are not asked for, who asks and for what is (ADR 0025; OSL 10:1, 12:2).
     */
    public Decision decideInPlan(Reader reader, Circumstances circumstances, Item item) {
        return refused(reader, circumstances.relation(), Stage.CONTENT)
                .orElseGet(() -> inRole(reader, item)
                        ? Decision.show(isProtected(circumstances.person()), List.of())
                        : Decision.withhold(Reason.ROLE_SCOPE));
    }

    /**
     * Returns why this reader may see nothing of a person at all, whatever the record holds: steps 1 and 2. Empty if each item has
     * to be decided on; always empty for a system. An unknown person is one that {@link Relation#NONE} ties.
     */
    public Optional<Decision> refused(Reader reader, Relation relation, Stage stage) {
        if (reader.system()) {
            return Optional.empty();
        }
        if (isAnonymous(reader) || reader.assurance() < LEAST_ASSURANCE) {
            return Optional.of(Decision.deny(Reason.ASSURANCE));
        }
        if (reader.purpose() == null || !reader.purpose().isLawfulFor(reader.side())) {
            return Optional.of(Decision.deny(Reason.PURPOSE));
        }
        boolean existence = settings.existenceWithoutRelation() && stage == Stage.EXISTENCE;
        return isRelated(reader, relation) || existence
                ? Optional.empty()
                : Optional.of(Decision.deny(Reason.NO_RELATION));
    }

    /**
     * Tells whether a reader may learn that a body takes part in the care of the person: not if a block hides anything that it
     * has written (SVOD 2:5), or if that is unknown.
     *
     * @param written what the body has written, as one item
     */
    public boolean mayName(Reader reader, Circumstances circumstances, Item written) {
        return written.provider() != null
                && written.blocksKnown()
                && blocks.of(reader, circumstances, written).isEmpty();
    }

    /** A custodian's own system reads what its custodian owns, which is its record already, and nothing else. */
    private static Decision ofSystem(Reader reader, Item item) {
        boolean own = reader.provider() != null && reader.provider().equals(item.provider());
        return own ? Decision.show(false, List.of()) : Decision.deny(Reason.FOREIGN_SYSTEM);
    }

    private static boolean isAnonymous(Reader reader) {
        return reader.side() == null || reader.provider() == null || reader.unit() == null || reader.user() == null;
    }

    /** SVOD 3:1 (a patient now, or before if it is for a certificate), 3:2 (interventions, or an investigation). */
    private static boolean isRelated(Reader reader, Relation relation) {
        if (reader.side() == Side.CARE) {
            return relation == Relation.PATIENT
                    || relation == Relation.FORMER && reader.purpose() == Purpose.CERTIFICATE;
        }
        return relation == Relation.INTERVENTIONS || relation == Relation.INVESTIGATION;
    }

    /** Steps 3 and 4: what the item itself forbids, whoever reads. */
    private static Optional<Decision> ofItem(Item item) {
        Decision closed = null;
        if (!item.perPerson()) {
            closed = Decision.deny(Reason.NOT_SHAREABLE);
        } else if (!item.published()) {
            closed = Decision.withhold(Reason.NOT_PUBLISHED);
        } else if (item.side() == null || item.provider() == null || item.unit() == null) {
            closed = Decision.withhold(Reason.OWNER_UNKNOWN);
        } else if (!item.blocksKnown()) {
            closed = Decision.withhold(Reason.BLOCK_STATUS_UNKNOWN);
        }
        return Optional.ofNullable(closed);
    }

    /** Steps 6 to 10. */
    private Decision unblocked(Reader reader, Circumstances circumstances, Item item, Stage stage) {
        List<String> lifts = blocks.lifts(reader, circumstances, item);
        boolean own = settings.bodies().same(reader.provider(), item.provider());
        if (own && isRelated(reader, circumstances.relation())) {
            return inRole(reader, item) ? Decision.show(false, lifts) : Decision.withhold(Reason.ROLE_SCOPE);
        }
        if (stage != Stage.SOURCES && stage != Stage.CONTENT) {
            return Decision.of(Outcome.EXISTS_ONLY, null, List.of());
        }
        Decision ground = grounds.of(reader, circumstances, item, stage);
        if (!ground.shows()) {
            return ground;
        }
        if (!inRole(reader, item)) {
            return Decision.withhold(Reason.ROLE_SCOPE);
        }
        List<String> all =
                Stream.concat(lifts.stream(), ground.grounds().stream()).toList();
        return Decision.show(isProtected(circumstances.person()), all);
    }

    /** PDL 4:2. */
    private static boolean inRole(Reader reader, Item item) {
        return item.informationType() != null
                && (reader.informationTypes() == null
                        || reader.informationTypes().contains(item.informationType()));
    }

    private static boolean isProtected(PersonState person) {
        return person == null || person.protection() != Protection.NONE;
    }
}
