package se.brygga.core.translated;

import java.util.List;
import se.brygga.core.identifier.PersonIdentifier;

/** HL7 v2 A37: the person known by {@code separated} is not the one known by the message's own identifiers after all. */
public record PersonUnmerged(List<PersonIdentifier> separated) implements PersonEvent {}
