package se.brygga.core.record;

import java.time.Instant;
import org.hl7.fhir.r4.model.Consent;

/**
 * One entry of the registers under the law (SVOD, PDL; domain.md 5): consent, block, temporary lift, emergency access,
 * information given, incapacity, relation. Never edited, only annulled.
 *
 * @param id of the Consent
 * @param kind code of {@code {base}/CodeSystem/register-kind}, such as {@code block}
 * @param person id of the person
 * @param provider HSA-id of the care provider or social care provider whose entry it is
 * @param content all of it, as one of the Consent profiles
 * @param recordedAt when the hub wrote it
 * @param annulledAt from when on it no longer counts; null if it stands
 */
public record RegisterEntry(
        String id,
        String kind,
        String person,
        String provider,
        Consent content,
        Instant recordedAt,
        Instant annulledAt) {}
