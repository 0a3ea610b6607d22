package se.brygga.app.fhir.search;

/** Where a hit stands in the order of an answer, so that a page can go on after it even if it is no longer there. */
public record Place(long second, int nano, String id) {}
