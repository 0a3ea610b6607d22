package se.brygga.coordination.casework;

import org.hl7.fhir.r4.model.Resource;

/**
 * A resource that is to be kept for a unit.
 *
 * @param resource with its id; its subject is filled in
 * @param unit HSA-id of the unit; the provider above it is the custodian
 */
public record Owned(Resource resource, String unit) {}
