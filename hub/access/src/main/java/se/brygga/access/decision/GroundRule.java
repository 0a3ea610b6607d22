package se.brygga.access.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.brygga.access.decision.Decision.Outcome;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.access.decision.PersonState.Capacity;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Side;

/**
 * Step 8 of the decision: the ground on which another provider's data may be opened. Consent (SVOD 3:1-3:2), a child who cannot
 * consent (3:1-3:2), lasting incapacity (3:3-3:4), emergency (3:6), in this order. The last two are for {@link CareNow} alone on the
 * care side.
 */
final class GroundRule {

    private static final Decision CONSENT_MISSING = Decision.of(Outcome.EXISTS_ONLY, Reason.CONSENT_MISSING, List.of());

    private final LegalSettings settings;

    GroundRule(LegalSettings settings) {
        this.settings = settings;
    }

    /** Returns SHOW with the ids of its grounds, or why there is no ground. */
    Decision of(Reader reader, Circumstances circumstances, Item item, Stage stage) {
        Optional<String> consent = consent(reader, circumstances);
        boolean child = capacity(circumstances) == Capacity.CHILD;
        if (consent.isPresent() && (!child || guardianMayConsent(reader, item))) {
            return Decision.show(false, List.of(consent.get()));
        }
        if (child && needsNoConsentForChild(reader, item)) {
            return Decision.show(false, List.of());
        }
        if (reader.side() == Side.CARE && !CareNow.isGivenBy(reader, circumstances.relation())) {
            return CONSENT_MISSING;
        }
        Optional<Decision> incapacity = capacity(circumstances) == Capacity.PERMANENTLY_INCAPABLE
                ? Optional.of(incapable(reader, circumstances.person(), item, stage))
                : Optional.empty();
        if (incapacity.filter(Decision::shows).isPresent()) {
            return incapacity.get();
        }
        Decision emergency = emergency(reader, circumstances, item);
        return emergency.shows() ? emergency : incapacity.orElse(emergency);
    }

    private static Optional<String> consent(Reader reader, Circumstances circumstances) {
        return Stream.ofNullable(circumstances.consents())
                .flatMap(List::stream)
                .filter(consent -> new Grantee(consent.user(), consent.unit()).includes(reader))
                .filter(consent -> new Validity(consent.from(), consent.until()).holds(circumstances.now()))
                .map(Ground::id)
                .findFirst();
    }

    private static Capacity capacity(Circumstances circumstances) {
        return circumstances.person() == null ? null : circumstances.person().capacity();
    }

    /** Towards a social care reader a guardian's consent opens only what is open anyway, unless a setting lets it decide. */
    private boolean guardianMayConsent(Reader reader, Item item) {
        return reader.side() == Side.CARE || item.side() == Side.SOCIAL || settings.guardianConsentsForChild();
    }

    /** Between care providers, and between social care providers; what crosses is not said by the law. */
    private boolean needsNoConsentForChild(Reader reader, Item item) {
        return reader.side() == item.side() && (reader.side() == Side.CARE || !settings.guardianConsentsForChild());
    }

    /** The names of sources may be learnt before the assessment, as it cannot be made without them. */
    private static Decision incapable(Reader reader, PersonState person, Item item, Stage stage) {
        if (reader.side() == Side.SOCIAL && item.side() == Side.CARE) {
            return Decision.deny(Reason.INCAPABLE_O_READER);
        }
        if (person.assessed() != null) {
            return Decision.show(false, List.of(person.assessed()));
        }
        return stage == Stage.SOURCES ? Decision.show(false, List.of()) : Decision.withhold(Reason.ASSESSMENT_MISSING);
    }

    private Decision emergency(Reader reader, Circumstances circumstances, Item item) {
        if (circumstances.emergency().isEmpty()) {
            return CONSENT_MISSING;
        }
        if (reader.side() == Side.SOCIAL) {
            return Decision.deny(Reason.EMERGENCY_NOT_FOR_O);
        }
        if (item.side() == Side.SOCIAL && !settings.emergencyCoversSocial()) {
            return Decision.deny(Reason.EMERGENCY_NOT_COVERED);
        }
        Emergency emergency = circumstances.emergency().get();
        return emergency.consentUnobtainable() ? Decision.show(false, List.of(emergency.id())) : CONSENT_MISSING;
    }
}
