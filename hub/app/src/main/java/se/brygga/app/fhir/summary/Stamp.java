package se.brygga.app.fhir.summary;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What a summary says of itself.
 *
 * @param id of the document
 * @param at when it is composed
 * @param custodian HSA-id of the body that asks for it, and keeps what it gets; null if no body is behind the call
 * @param custodianName what people call that body
 * @param uncovered resource types that the caller's scopes do not cover
 */
public record Stamp(UUID id, Instant at, String custodian, String custodianName, Set<String> uncovered) {}
