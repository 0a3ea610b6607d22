package se.brygga.core.translated;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.identifier.PersonIdentifier;

/**
 * What one message says: whole, or the translator has thrown {@link se.brygga.core.error.Untranslatable}.
 *
 * @param person the person's identifiers, the strongest first; empty only for messages about no person
 * @param at when what it tells was so: event time, not arrival; decides what is newer
 * @param resources what to keep, with ids and without a subject: the record fills in the person
 * @param cleared elements that the sender deleted ({@code ""}), as {@code Patient.telecom}; {@code Encounter.status[kept]} says
 *     that a known one stays, whatever is sent
 * @param events what happened, in the order of the message
 * @param losses what became of each field
 */
public record Translated(
        List<PersonIdentifier> person,
        Instant at,
        List<Resource> resources,
        List<String> cleared,
        List<PersonEvent> events,
        LossReport losses) {}
