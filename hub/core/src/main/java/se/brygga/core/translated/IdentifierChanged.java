package se.brygga.core.translated;

import java.util.List;
import se.brygga.core.identifier.PersonIdentifier;

/** HL7 v2 A47: what was known by {@code replaced} is known by the message's own identifiers from now on. */
public record IdentifierChanged(List<PersonIdentifier> replaced) implements PersonEvent {}
