package se.brygga.core.translated;

/** HL7 v2 A45: the visit belongs to the person of the message. {@code stay} is the Encounter's id. */
public record VisitMoved(String stay) implements PersonEvent {}
