package se.brygga.access.decision;

/**
 * What a source system states of its own about the tie between its provider and a person (register kind {@code relation}).
 *
 * @param id of the entry
 * @param provider HSA-id of the provider that states it
 * @param relation what it states
 * @param validity how long it counts
 */
public record RelationStatement(String id, String provider, Relation relation, Validity validity) {}
