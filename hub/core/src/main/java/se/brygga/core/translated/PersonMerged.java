package se.brygga.core.translated;

import java.util.List;
import se.brygga.core.identifier.PersonIdentifier;

/** HL7 v2 A40: the person known by {@code replaced} is the one known by the message's own identifiers. */
public record PersonMerged(List<PersonIdentifier> replaced) implements PersonEvent {}
