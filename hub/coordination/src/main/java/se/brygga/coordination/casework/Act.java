package se.brygga.coordination.casework;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * Something that a party did in a case and that was accepted: the number is the version that it made.
 *
 * @param caseId id of the case, such as that of a joint plan
 * @param number 1 for the first; two parties that make the same number at once meet as a conflict, never as a loss
 * @param at when it was accepted
 * @param provider HSA-id of the care provider or social care provider that did it
 * @param unit HSA-id of its unit
 * @param content what was sent, the focus first; must not be changed
 */
public record Act(String caseId, int number, Instant at, String provider, String unit, List<Resource> content) {}
