package se.brygga.core.record;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.key.MessageKey;

/**
 * An act of a case, as kept: what a party did and was accepted with.
 *
 * @param caseId id of the case, such as that of a joint plan
 * @param number 1 for the first; the version of the case that it made
 * @param person id of the person
 * @param source the message that led to it
 * @param at when it was accepted
 * @param provider HSA-id of the provider that did it
 * @param unit HSA-id of its unit
 * @param content what was sent, the focus first
 */
public record StoredAct(
        String caseId,
        int number,
        String person,
        MessageKey source,
        Instant at,
        String provider,
        String unit,
        List<Resource> content) {}
